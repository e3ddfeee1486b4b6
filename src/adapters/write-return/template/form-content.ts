import type { FormRowGroup } from '../../../core/model/form';
import type { FormContent, RowContent } from '../content';
import { rowKey } from '../content';
import { lastYearRows, lastYearValues } from './last-year';
import type { TemplateForm, TemplateOrder } from './template-order';

/** What a template form says before anyone fills it, and which cells that settles. */
export interface FilledIn {
  readonly content: FormContent;
  /** keys of the cells that are filled in: they are locked */
  readonly filled: ReadonlySet<string>;
}

const NO_ROWS: readonly RowContent[] = [];

/** A class row to begin with, where the register knows the class and nothing was filed last year. */
function firstRows(group: FormRowGroup, industry: string): readonly RowContent[] {
  const fits = group.codePattern !== null && industry !== '' && new RegExp(group.codePattern).test(industry);
  return fits ? [{ code: industry, name: '', unit: group.unit ?? '', values: new Map() }] : NO_ROWS;
}

function rowKeys(group: FormRowGroup, rows: readonly RowContent[], spare: number): string[] {
  const keys = rows.flatMap((row, i) => [
    ...(row.code === '' ? [] : [rowKey(group.id, i, 'code')]),
    ...(row.name === '' ? [] : [rowKey(group.id, i, 'name')]),
    ...[...row.values.keys()].map((column) => rowKey(group.id, i, column)),
  ]);
  // the unit of a money group is the form's, in blank rows too
  const units = Array.from({ length: rows.length + spare }, (_, i) => rowKey(group.id, i, 'unit'));
  return group.unit === null ? keys : [...keys, ...units];
}

/** Identity and last year's columns of one form of the order. @param spareRows blank rows of each group */
export function fillIn(order: TemplateOrder, { form, lastYear, notes }: TemplateForm, spareRows: number): FilledIn {
  const { filer } = order;
  const values = lastYear ? lastYearValues(form, lastYear) : new Map<string, number>();
  const groups = new Map(
    form.groups.map((group) => {
      const rows = lastYear ? lastYearRows(form, lastYear, group) : NO_ROWS;
      return [group.id, rows.length > 0 ? rows : firstRows(group, filer.industry)];
    }),
  );
  const filled = new Set([
    ...values.keys(),
    ...form.groups.flatMap((group) => rowKeys(group, groups.get(group.id)!, spareRows)),
  ]);
  const content: FormContent = {
    form,
    period: order.period,
    filer: {
      name: filer.name,
      code: filer.code,
      telephone: filer.telephone,
      head: '',
      statistician: '',
      filler: '',
      filedOn: '',
    },
    values,
    groups,
    documentNumber: order.documentNumber ?? form.documentNumber ?? '',
    notes,
  };
  return { content, filled };
}
