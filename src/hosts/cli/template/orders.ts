import type { TemplateFiler, TemplateOrder } from '../../../adapters/write-return/template/template-order';
import { printedNotes } from '../../../adapters/write-return/template/printed-notes';
import { prepareRules } from '../../../core/checking/prepare-rules';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import { ScalarIndex, type Layout } from '../../../core/checking/layout';
import { frameOf } from '../../../core/checking/return-frame';
import { isZoneForm, type FormDefinition } from '../../../core/model/form';
import type { Period } from '../../../core/model/period';
import type { Register, RegisterEntry } from '../../../core/model/register';
import { isDue } from '../../batch/missing-returns';
import { TemplateNames } from './file-name';
import type { LastYearFilings } from './last-year-filings';

/** One template to be written, and under which name. */
export interface NamedOrder {
  readonly file: string;
  readonly order: TemplateOrder;
}

/** An organisation code as forms print it. @example printedCode('D2143569X') // 'D2143569-X' */
function printedCode(entry: RegisterEntry): string {
  const { organisationCode: code } = entry;
  if (code === null) return entry.creditCode ?? '';
  return code.length === 9 ? `${code.slice(0, 8)}-${code.slice(8)}` : code;
}

function filerOf(entry: RegisterEntry): TemplateFiler {
  return {
    name: entry.name,
    code: printedCode(entry),
    telephone: entry.telephone ?? '',
    industry: entry.industry ?? '',
  };
}

/** What rules ask of the register and the calendar, by English name; what is not known stays out. */
function knownScalars(layout: Layout, period: Period, entry: RegisterEntry | null): ReadonlyMap<string, number> {
  const nothing = { filings: [], previous: [], lastYear: [], register: null };
  const values = frameOf(layout, { ...nothing, entry, asked: period }).scalars;
  const known = Object.entries(ScalarIndex).map(([name, index]) => [name, values[index]!] as const);
  return new Map(known.filter(([, value]) => !Number.isNaN(value)));
}

/** Of a book that is filed once for the whole zone: who files it is for the department to fill in. */
const ZONE_FILER: TemplateFiler = { name: '', code: '', telephone: '', industry: '' };
const ZONE_FILE = '全区';

/** The orders of a month: one for each enterprise of the register that has to file, and one for the forms of the zone. */
export function ordersOf(
  pack: CompiledPack,
  forms: readonly FormDefinition[],
  period: Period,
  register: Register,
  lastYear: LastYearFilings,
  documentNumber: string | null,
): NamedOrder[] {
  const names = new TemplateNames(period);
  const ruleSet = prepareRules(pack);
  const notes = new Map(forms.map((form) => [form, printedNotes(form, pack.rules)]));
  const orderOf = (
    filer: TemplateFiler,
    entry: RegisterEntry | null,
    of: readonly FormDefinition[],
  ): TemplateOrder => ({
    pack: { id: pack.id, version: pack.version },
    period,
    filer,
    documentNumber,
    ruleSet,
    scalars: knownScalars(ruleSet.layout, period, entry),
    forms: of.map((form) => ({ form, lastYear: entry && lastYear.of(entry, form), notes: notes.get(form)! })),
  });
  const own = forms.filter((form) => !isZoneForm(form));
  const zone = forms.filter(isZoneForm);
  const due = own.length === 0 ? [] : register.entries.filter((entry) => isDue(entry, period));
  return [
    ...due.map((entry) => {
      const filer = filerOf(entry);
      return { file: names.next(filer.code, filer.name), order: orderOf(filer, entry, own) };
    }),
    ...(zone.length === 0 ? [] : [{ file: names.next('', ZONE_FILE), order: orderOf(ZONE_FILER, null, zone) }]),
  ];
}
