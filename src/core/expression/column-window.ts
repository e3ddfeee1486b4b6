import type { FlatTable, NumberColumn } from '../model/flat-table';
import { CHUNK, TruthCode, type Numbers } from './kernel-loops';
import { truthRegister, type TruthRegister } from './registers';

/**
 * The chunk of a table that kernels are working on. Each column that a rule reads is copied once a chunk,
 * however many rules read it. What a cell holds that is no number is neither missing nor zero: it stays undecided.
 */
export class ColumnWindow {
  private readonly loaders: ((start: number, n: number) => void)[] = [];
  private readonly plain = new Map<number, Numbers>();
  private readonly zeroed = new Map<number, Numbers>();
  private readonly codes = new Map<number, Int32Array>();
  private readonly missing = new Map<number, TruthRegister>();

  constructor(private readonly table: FlatTable) {}

  /** Brings rows `start … start + n − 1` into all windows handed out. */
  load(start: number, n: number): void {
    for (const loader of this.loaders) loader(start, n);
  }

  numbersOf(column: number): Numbers {
    return this.window(this.plain, column, () => {
      const buffer = new Float64Array(CHUNK);
      const { values } = this.numberColumn(column);
      return [buffer, (start, n) => buffer.set(values.subarray(start, start + n))];
    });
  }

  /** The column with its missing values as 0. */
  zeroedOf(column: number): Numbers {
    return this.window(this.zeroed, column, () => {
      const buffer = new Float64Array(CHUNK);
      const { values, texts } = this.numberColumn(column);
      return [
        buffer,
        (start, n) => {
          for (let i = 0; i < n; i += 1) {
            const value = values[start + i]!;
            buffer[i] = value === value || texts?.has(start + i) ? value : 0;
          }
        },
      ];
    });
  }

  codesOf(column: number): Int32Array {
    return this.window(this.codes, column, () => {
      const buffer = new Int32Array(CHUNK);
      const source = this.table.columns[column];
      const codes = source?.kind === 'text' ? source.codes : new Int32Array(0);
      return [buffer, (start, n) => buffer.set(codes.subarray(start, start + n))];
    });
  }

  /** True where the column is blank. */
  missingOf(column: number): TruthRegister {
    return this.window(this.missing, column, () => {
      const register = truthRegister();
      const { bytes } = register;
      const source = this.table.columns[column];
      if (source?.kind === 'text') {
        const { codes } = source;
        return [
          register,
          (start, n) => {
            for (let i = 0; i < n; i += 1) bytes[i] = codes[start + i]! < 0 ? TruthCode.true : TruthCode.false;
          },
        ];
      }
      const { values, texts } = this.numberColumn(column);
      return [
        register,
        (start, n) => {
          for (let i = 0; i < n; i += 1) {
            if (!Number.isNaN(values[start + i])) bytes[i] = TruthCode.false;
            else bytes[i] = texts?.has(start + i) ? TruthCode.undecided : TruthCode.true;
          }
        },
      ];
    });
  }

  private numberColumn(column: number): Pick<NumberColumn, 'values' | 'texts'> {
    const source = this.table.columns[column];
    return source?.kind === 'number' ? source : { values: new Float64Array(0) };
  }

  private window<T>(known: Map<number, T>, column: number, make: () => [T, (start: number, n: number) => void]): T {
    const before = known.get(column);
    if (before !== undefined) return before;
    const [buffer, load] = make();
    known.set(column, buffer);
    this.loaders.push(load);
    return buffer;
  }
}
