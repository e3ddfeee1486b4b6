import { filingFromRecord, filingToRecord } from '../../../src/core/reading/filing-transfer';
import { B203, B204 } from '../../fixtures/pack-forms';
import { readRows } from '../../fixtures/read-back';
import { B204_FIRST_ITEM, b204Rows } from '../../fixtures/return-sheets';

function damaged(): ReturnType<typeof readRows> {
  const rows = b204Rows();
  rows[B204_FIRST_ITEM]![3] = '１，２００';
  rows[B204_FIRST_ITEM]![4] = { error: '#REF!' };
  rows[B204_FIRST_ITEM + 1]![3] = '—';
  return readRows(rows);
}

test('a filing survives being posted: every reading, group and oddity', () => {
  const filing = damaged();
  const back = filingFromRecord(structuredClone(filingToRecord(filing)), [B203, B204])!;
  B204.items.forEach((_, item) =>
    B204.columns.forEach((__, column) => {
      expect(back.table.reading(item, column)).toEqual(filing.table.reading(item, column));
    }),
  );
  expect({ ...back, table: null }).toEqual({ ...filing, table: null });
  expect(back.table.values).toEqual(filing.table.values);
});

test('a record holds no form definition, so that a batch of them stays small', () => {
  expect(JSON.stringify(filingToRecord(damaged()))).not.toContain('aliases');
});

test('a record of a form that is not known gives nothing', () => {
  expect(filingFromRecord(filingToRecord(damaged()), [B203])).toBeNull();
  expect(filingFromRecord(filingToRecord(damaged()), [{ ...B204, version: '2014' }])).toBeNull();
});
