import type { FormDefinition } from '../../core/model/form';
import type { RuleDefinition } from '../../core/model/rule';
import type { PackProblem, PackProblemCode } from './pack-problem';
import { spellPath, type Key } from './spell-path';

type Report = (code: PackProblemCode, path: readonly Key[], facts: PackProblem['facts']) => void;

function checkUnique(values: readonly string[], path: readonly Key[], report: Report): void {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) report('twice', path, { value });
    seen.add(value);
  }
}

/** Choices belong to texts; two columns of a form share no choice, since rules name it without the column. */
function checkChoices(form: FormDefinition, report: Report): void {
  const seen = new Set<string>();
  for (const [list, holders] of [['items', form.items] as const, ['columns', form.columns] as const]) {
    holders.forEach(({ kind, choices }, i) => {
      if (choices === undefined) return;
      const path = [list, i, 'choices'];
      if (kind !== 'text') report('choices-without-text', path, {});
      checkUnique([...seen, ...choices], path, report);
      for (const choice of choices) seen.add(choice);
    });
  }
}

/** What a schema cannot say of a form: codes and ids unique, references known, patterns valid. */
export function checkForm(
  form: FormDefinition,
  file: string,
  lineOf: (path: readonly Key[]) => number | null,
): PackProblem[] {
  const problems: PackProblem[] = [];
  const report: Report = (code, path, facts) => {
    problems.push({ code, file, line: lineOf(path), path: spellPath(path), facts });
  };
  const codes = form.items.map((item) => item.code);
  const columns = form.columns.map((column) => column.id);
  checkUnique(codes, ['items'], report);
  checkUnique(columns, ['columns'], report);
  checkUnique(
    form.groups.map((group) => group.id),
    ['groups'],
    report,
  );
  checkChoices(form, report);
  if (form.items.length + form.groups.length === 0) report('no-rows', ['items'], {});
  const allowed = columns.join(', ');
  form.items.forEach((item, i) => {
    for (const column of item.columns ?? []) {
      if (columns.includes(column)) continue;
      report('unknown-column', ['items', i, 'columns'], { value: column, allowed });
    }
    if (item.partOf === undefined || codes.includes(item.partOf)) return;
    report('unknown-item', ['items', i, 'partOf'], { value: item.partOf });
  });
  form.columns.forEach((column, i) => {
    if (column.lastYearOf === undefined || columns.includes(column.lastYearOf)) return;
    report('unknown-column', ['columns', i, 'lastYearOf'], { value: column.lastYearOf, allowed });
  });
  form.groups.forEach((group, i) => {
    if (group.codePattern === null) return;
    try {
      new RegExp(group.codePattern, 'u');
    } catch {
      report('bad-pattern', ['groups', i, 'codePattern'], { value: group.codePattern });
    }
  });
  return problems;
}

/** Rules whose form is not in the pack, and rule ids given twice. */
export function checkRules(rules: readonly RuleDefinition[], forms: readonly FormDefinition[]): PackProblem[] {
  const problems: PackProblem[] = [];
  const ids = new Set(forms.map((form) => form.id));
  const seen = new Map<string, string>();
  for (const rule of rules) {
    const [file, line] = (rule.origin ?? '').split(':');
    const add = (code: PackProblemCode, path: string, facts: PackProblem['facts']): void => {
      problems.push({ code, file: file ?? '', line: line === undefined ? null : Number(line), path, facts });
    };
    const dated = `${rule.id} ${rule.validFrom ?? ''}`;
    const before = seen.get(dated);
    if (before !== undefined) add('rule-twice', 'id', { value: rule.id, other: before });
    seen.set(dated, rule.origin ?? '');
    if (rule.form === null || ids.has(rule.form)) continue;
    add('unknown-form', 'form', { value: rule.form, allowed: [...ids].join(', ') });
  }
  return problems;
}
