import { makeFiling } from '../../core/checking/examples/made-filing';
import type { Filing } from '../../core/model/filing';
import type { Period } from '../../core/model/period';
import type { FormDraft } from '../../hosts/demo/received/draft-return';
import type { Member } from '../../hosts/demo/zone/member';

/** A draft as reading would give it. */
export function asFiling({ form, values, groups }: FormDraft, { enterprise }: Member, period: Period): Filing {
  const byItem = new Map<string, Map<string, number>>();
  for (const [key, value] of values) {
    const [item, column] = key.slice(1).split('.') as [string, string];
    const columns = byItem.get(item) ?? new Map<string, number>();
    byItem.set(item, columns.set(column, value));
  }
  return makeFiling({
    form,
    period,
    enterprise: {
      code: enterprise.code,
      name: enterprise.name,
      codeAt: { sheet: form.id, row: 3, column: 1 },
      nameAt: { sheet: form.id, row: 3, column: 4 },
    },
    values: byItem,
    groups,
    unitLine: '计量单位：千元',
    path: `${enterprise.code}.xlsx`,
  });
}

/** A draft of its own, to be changed. */
export function copyOf({ form, values, groups, texts }: FormDraft): FormDraft {
  const rows = [...groups].map(
    ([id, list]) => [id, list.map((row) => ({ ...row, values: new Map(row.values) }))] as const,
  );
  return { form, values: new Map(values), groups: new Map(rows), texts: new Map(texts) };
}
