import type { CellRange, SheetValidation } from '../../core/model/grid';
import type { ByteMarkup } from '../ooxml/byte-markup';
import { decodeText } from '../ooxml/xml-entities';
import { parseRange } from './merge-reference';
import type { SheetSink } from './sheet-sink';

const LESS = 0x3c;
/** Excel keeps 255 characters of a formula of a validation; a list of ours is shorter. */
const MOST_BYTES = 4_096;
/** Ranges of all validations of a sheet, one that names none counted too: beyond, they count as unknown. */
const MOST_RANGES = 5_000;

interface Draft {
  readonly ranges: readonly CellRange[];
  readonly type: string;
  readonly operator: string;
  readonly formulas: [string, string];
}

const UTF8 = new TextDecoder();

/** Reads the validations of a sheet (数据有效性) while its part is scanned. They are told, never applied. */
export class ValidationReader {
  private draft: Draft | null = null;
  /** ranges so far */
  private count = 0;

  constructor(
    private readonly markup: ByteMarkup,
    private readonly sink: SheetSink,
    private readonly part: string,
  ) {}

  /** The open tag of a `dataValidation` was read. */
  begin(b: Uint8Array): void {
    const { markup } = this;
    const places = (markup.attribute(b, 'sqref') ?? '').split(/\s+/, MOST_RANGES + 1);
    this.draft = {
      ranges: places.flatMap((place) => parseRange(place) ?? []),
      type: markup.attribute(b, 'type') ?? 'none',
      operator: markup.attribute(b, 'operator') ?? 'between',
      formulas: ['', ''],
    };
    if (markup.empty) this.end();
  }

  /**
   * The open tag of a child was read: takes the text of a formula, where it is one.
   * @param from position past the tag @returns false when the text is not all there yet
   */
  child(b: Uint8Array, from: number, end: number): boolean {
    const { draft, markup } = this;
    const index = markup.isLocal(b, 'formula1') ? 0 : markup.isLocal(b, 'formula2') ? 1 : null;
    if (!draft || index === null || markup.empty) return true;
    let at = from;
    while (b[at] !== LESS) at++;
    if (at >= end) return false;
    if (at - from <= MOST_BYTES) draft.formulas[index] = decodeText(UTF8.decode(b.subarray(from, at)), this.part);
    return true;
  }

  /** The element is complete. Does nothing when none was begun. */
  end(): void {
    const { draft } = this;
    if (!draft) return;
    this.draft = null;
    this.count += Math.max(1, draft.ranges.length);
    if (this.count > MOST_RANGES) {
      this.sink.validation?.(null);
      return;
    }
    const { ranges, type, operator, formulas } = draft;
    const validation: SheetValidation = { ranges, type, operator, formula1: formulas[0], formula2: formulas[1] };
    this.sink.validation?.(validation);
  }

  get open(): boolean {
    return this.draft !== null;
  }
}
