import { nodeInflate } from '../../../../src/adapters/ooxml/inflate.node';
import { readXlsxSync } from '../../../../src/adapters/xlsx/read-xlsx';
import { checkReturn } from '../../../../src/core/checking/check-return';
import { compareReturns } from '../../../../src/core/checking/compare-returns';
import type { CompiledPack } from '../../../../src/core/checking/compiled-pack';
import { prepareRules } from '../../../../src/core/checking/prepare-rules';
import type { Filing } from '../../../../src/core/model/filing';
import type { Finding } from '../../../../src/core/model/finding';
import type { Period } from '../../../../src/core/model/period';
import { addMonths, formatPeriod } from '../../../../src/core/model/period';
import { isRefusal } from '../../../../src/core/model/refusal';
import type { Register } from '../../../../src/core/model/register';
import type { FormIndex } from '../../../../src/core/reading/form-index';
import { prepareForms } from '../../../../src/core/reading/form-index';
import { readFilings } from '../../../../src/core/reading/read-filings';
import { readRegister } from '../../../../src/core/reading/read-register';
import { printedWords } from '../../../../src/hosts/demo/received/printed-notes';
import { registerBook } from '../../../../src/hosts/demo/received/register-book';
import { filedFor } from '../../../../src/hosts/demo/whole-zone';
import type { Zone } from '../../../../src/hosts/demo/zone/zone';

/** A finding in a month of the zone, with the file it is in. */
export interface MonthFinding {
  readonly path: string;
  readonly form: string;
  readonly finding: Finding;
}

/** Every month of the zone: written as workbooks, read back with the reader, by path. */
export class FiledMonths {
  private readonly months = new Map<string, ReadonlyMap<string, readonly Filing[]>>();
  private readonly index: FormIndex;
  private readonly register: Register;

  constructor(
    private readonly zone: Zone,
    private readonly pack: CompiledPack,
  ) {
    this.index = prepareForms(pack.forms);
    const book = readXlsxSync(registerBook(zone.members), { inflate: nodeInflate });
    if (isRefusal(book)) throw new Error(`register: ${book.code}`);
    this.register = readRegister(book)!.register;
  }

  /** Filings of a month by path. @throws Error for a workbook that its reader refuses or in which it sees no return */
  of(period: Period): ReadonlyMap<string, readonly Filing[]> {
    const name = formatPeriod(period);
    const known = this.months.get(name);
    if (known) return known;
    const options = { forms: this.pack.forms, words: printedWords(this.pack) };
    const month = new Map(
      [...filedFor(this.zone, options, period)].map(([path, bytes]) => {
        const book = readXlsxSync(bytes, { inflate: nodeInflate });
        if (isRefusal(book)) throw new Error(`${name} ${path}: ${book.code}`);
        const { filings } = readFilings(book, this.index, { asked: period });
        if (filings.length === 0) throw new Error(`${name} ${path}: no return`);
        return [path, filings] as const;
      }),
    );
    this.months.set(name, month);
    return month;
  }

  /** What the rules find in a month, with the filings before it and of last year where there are any. */
  check(period: Period, known: (period: Period) => boolean): MonthFinding[] {
    const rules = prepareRules(this.pack);
    const earlier = (by: number): ReadonlyMap<string, readonly Filing[]> => {
      const then = addMonths(period, -by);
      return known(then) ? this.of(then) : new Map<string, readonly Filing[]>();
    };
    const [previous, lastYear] = [earlier(1), earlier(12)];
    const files = [...this.of(period)].map(([path, filings]) => {
      const code = filings[0]!.enterprise.code;
      const input = {
        filings,
        previous: previous.get(path) ?? [],
        lastYear: lastYear.get(path) ?? [],
        entry: code === null ? null : this.register.find(code),
        register: this.register,
        asked: period,
      };
      return { path, refusal: null, findings: [], filings: checkReturn(rules, input) };
    });
    return compareReturns(files, rules).flatMap(({ path, findings, filings }) => [
      ...findings.map((finding) => ({ path, form: '', finding })),
      ...filings.flatMap((result) =>
        result.findings.map((finding) => ({ path, form: result.filing.form.id, finding })),
      ),
    ]);
  }
}
