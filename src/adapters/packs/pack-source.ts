import type { FormDefinition } from '../../core/model/form';
import type { Pack } from '../../core/model/pack';
import type { PlanBook } from '../../core/model/plan';
import type { RuleDefinition } from '../../core/model/rule';
import type { WorkCalendar } from '../../core/model/work-calendar';
import { calendarSchema } from './calendar-schema';
import { analysisIn, checkAnalysis, type PlacedAnalysis } from './check-analysis';
import type { PlacedFigure } from './check-figures';
import { checkFigures } from './check-figures';
import { checkForm, checkRules } from './check-pack';
import { figuresFileSchema } from './figure-schema';
import { formSchema } from './form-schema';
import type { PackProblem } from './pack-problem';
import { PackError } from './pack-problem';
import { packInfoSchema } from './pack-schema';
import { parsePackFile } from './parse-pack-file';
import { planBookSchema } from './plan-schema';
import { rulesFileSchema } from './rule-schema';

/** One file of a pack: its path relative to the pack's folder, with '/', and its text. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

/** A pack as its author wrote it: validated, every rule with file and line. */
export type PackSource = Pack;

/** A form and what is wrong with it beyond its schema. */
function formOf(file: PackFile): { readonly form: FormDefinition; readonly problems: readonly PackProblem[] } {
  const { value: form, lineOf } = parsePackFile(file.path, file.text, formSchema);
  return { form, problems: checkForm(form, file.path, lineOf) };
}

const planBookOf = (file: PackFile): PlanBook => parsePackFile(file.path, file.text, planBookSchema).value;

const calendarOf = (file: PackFile): WorkCalendar => parsePackFile(file.path, file.text, calendarSchema).value;

function figuresIn(file: PackFile): readonly PlacedFigure[] {
  const { value, lineOf } = parsePackFile(file.path, file.text, figuresFileSchema);
  return value.figures.map((figure, i) => ({ figure, file: file.path, line: lineOf(['figures', i]) }));
}

function rulesOf(file: PackFile): RuleDefinition[] {
  const parsed = parsePackFile(file.path, file.text, rulesFileSchema);
  return parsed.value.rules.map((rule, i) => ({
    ...rule,
    origin: `${file.path}:${String(parsed.lineOf(['rules', i]) ?? 1)}`,
  }));
}

/**
 * Puts a pack together from its files: `pack.yaml`, `<valid-from>/forms/*.yaml`, `<valid-from>/rules/*.yaml`,
 * `<valid-from>/plans.yaml`, `<valid-from>/figures.yaml`, `<valid-from>/calendar.yaml`,
 * `<valid-from>/analysis.yaml` (that of the newest folder counts).
 * @throws PackError with everything that is wrong in every file
 */
export function packFromFiles(files: readonly PackFile[]): PackSource {
  const problems: PackProblem[] = [];
  const collect = <T>(read: () => T): T | null => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      problems.push(...error.problems);
      return null;
    }
  };
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const infoFile = sorted.find((file) => file.path === 'pack.yaml');
  const info = infoFile ? collect(() => parsePackFile(infoFile.path, infoFile.text, packInfoSchema).value) : null;
  if (!infoFile) {
    problems.push({ code: 'no-pack-file', file: 'pack.yaml', line: null, path: '', facts: {} });
  }
  const forms: FormDefinition[] = [];
  const rules: RuleDefinition[] = [];
  const books: PlanBook[] = [];
  const placed: PlacedFigure[] = [];
  const calendars: WorkCalendar[] = [];
  const analyses: PlacedAnalysis[] = [];
  for (const file of sorted) {
    if (/(?:^|\/)forms\/[^/]+\.ya?ml$/.test(file.path)) {
      const read = collect(() => formOf(file));
      if (read) {
        forms.push(read.form);
        problems.push(...read.problems);
      }
    } else if (/(?:^|\/)plans\.ya?ml$/.test(file.path)) books.push(...(collect(() => [planBookOf(file)]) ?? []));
    else if (/(?:^|\/)calendar\.ya?ml$/.test(file.path)) calendars.push(...(collect(() => [calendarOf(file)]) ?? []));
    else if (/(?:^|\/)figures\.ya?ml$/.test(file.path)) placed.push(...(collect(() => figuresIn(file)) ?? []));
    else if (/(?:^|\/)analysis\.ya?ml$/.test(file.path)) analyses.push(...(collect(() => [analysisIn(file)]) ?? []));
    else if (/(?:^|\/)rules\/[^/]+\.ya?ml$/.test(file.path)) rules.push(...(collect(() => rulesOf(file)) ?? []));
  }
  if (forms.length > 0) problems.push(...checkRules(rules, forms));
  const figures = placed.map(({ figure }) => figure);
  if (info && problems.length === 0) problems.push(...checkFigures({ ...info, forms, rules }, placed));
  const analysis = analyses.at(-1);
  if (info && analysis && problems.length === 0) problems.push(...checkAnalysis({ ...info, forms, rules }, analysis));
  if (problems.length > 0 || !info) throw new PackError(problems);
  const planBook = { plans: books.flatMap((book) => book.plans), references: books.flatMap((book) => book.references) };
  const calendar: WorkCalendar = {
    daysOff: calendars.flatMap((one) => one.daysOff),
    workedDays: calendars.flatMap((one) => one.workedDays),
    dueNotices: calendars.flatMap((one) => one.dueNotices),
  };
  return {
    ...info,
    forms,
    rules,
    ...(calendars.length === 0 ? {} : { calendar }),
    ...(books.length === 0 ? {} : { planBook }),
    ...(figures.length === 0 ? {} : { figures }),
    ...(analysis === undefined ? {} : { analysis: analysis.definition }),
  };
}
