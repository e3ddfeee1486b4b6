import type { FormDefinition } from '../../core/model/form';
import type { RuleDefinition } from '../../core/model/rule';
import type { PackProblem, PackProblemCode } from './pack-problem';

type Report = (code: PackProblemCode, path: string, message: string) => void;

function checkUnique(values: readonly string[], path: string, report: Report): void {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) report('duplicate', path, `“${value}” stands here twice; give each its own`);
    seen.add(value);
  }
}

/** Choices belong to texts; two columns of a form share no choice, since rules name it without the column. */
function checkChoices(form: FormDefinition, report: Report): void {
  const seen = new Set<string>();
  for (const [list, holders] of [['items', form.items] as const, ['columns', form.columns] as const]) {
    holders.forEach(({ kind, choices }, i) => {
      if (choices === undefined) return;
      const path = `${list}[${String(i)}].choices`;
      if (kind !== 'text')
        report('unknown-reference', path, 'choices are for kind: text; give the kind or leave them out');
      checkUnique([...seen, ...choices], path, report);
      for (const choice of choices) seen.add(choice);
    });
  }
}

/** What a schema cannot say of a form: codes and ids unique, references known, patterns valid. */
export function checkForm(form: FormDefinition, file: string): PackProblem[] {
  const problems: PackProblem[] = [];
  const report: Report = (code, path, message) => problems.push({ code, file, line: null, path, message });
  const codes = form.items.map((item) => item.code);
  const columns = form.columns.map((column) => column.id);
  checkUnique(codes, 'items', report);
  checkUnique(columns, 'columns', report);
  checkUnique(
    form.groups.map((group) => group.id),
    'groups',
    report,
  );
  checkChoices(form, report);
  if (form.items.length + form.groups.length === 0)
    report('unknown-reference', 'items', 'a form needs items or a group of rows');
  form.items.forEach((item, i) => {
    for (const column of item.columns ?? []) {
      if (columns.includes(column)) continue;
      report('unknown-reference', `items[${String(i)}].columns`, `no column has the id “${column}”`);
    }
    if (item.partOf === undefined || codes.includes(item.partOf)) return;
    report('unknown-reference', `items[${String(i)}].partOf`, `no item has the code “${item.partOf}”`);
  });
  form.columns.forEach((column, i) => {
    if (column.lastYearOf === undefined || columns.includes(column.lastYearOf)) return;
    report('unknown-reference', `columns[${String(i)}].lastYearOf`, `no column has the id “${column.lastYearOf}”`);
  });
  form.groups.forEach((group, i) => {
    if (group.codePattern === null) return;
    try {
      new RegExp(group.codePattern, 'u');
    } catch {
      report('bad-pattern', `groups[${String(i)}].codePattern`, `“${group.codePattern}” is no regular expression`);
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
    const add = (code: PackProblemCode, path: string, message: string): void => {
      problems.push({ code, file: file ?? '', line: line === undefined ? null : Number(line), path, message });
    };
    const dated = `${rule.id} ${rule.validFrom ?? ''}`;
    const before = seen.get(dated);
    if (before !== undefined) add('duplicate', 'id', `rule “${rule.id}” stands at ${before} too; give each its own id`);
    seen.set(dated, rule.origin ?? '');
    if (rule.form === null || ids.has(rule.form)) continue;
    add('unknown-reference', 'form', `the pack has no form “${rule.form}”; it has ${[...ids].join(', ')}`);
  }
  return problems;
}
