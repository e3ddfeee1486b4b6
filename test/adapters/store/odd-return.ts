import type { LedgerCandidate } from '../../../src/core/model/ledger';
import type { Filing, GroupRow } from '../../../src/core/model/filing';
import { ReadingState } from '../../../src/core/model/filing';
import { FilledTable } from '../../../src/core/reading/filled-table';
import { candidate, filingOf, FORM } from './made-returns';

/** Texts that formats of exchange are known to change. */
export const HOSTILE = [
  `=cmd|'/C calc'!A0`,
  '"quoted", with a comma; and a \'',
  'two\nlines\r\nand a \r alone',
  '',
  ' ',
  'NULL',
  'nan',
  '\\N',
  '＋－＝ 镕㐂𠮷 😀',
  '\ufeff\u0001\u2028\t',
  `'; DROP TABLE filing; --`,
];

const at = (row: number, column: number): { sheet: string; row: number; column: number } => ({
  sheet: '表"一',
  row,
  column,
});

function hostileProducts(): GroupRow[] {
  return HOSTILE.map((text, line): GroupRow => ({
    ...{ code: text, name: text, unit: text, values: Float64Array.of(line / 3, NaN) },
    ...(line % 2 === 0 && { codeAt: at(20 + line, 0) }),
    readings: [
      { state: 'number', value: line / 3, unit: text, at: at(20 + line, 3), raw: String(line / 3) },
      line % 2 === 0
        ? { state: 'unreadable', raw: text, why: 'ambiguous-number', at: at(20 + line, 4) }
        : { state: 'missing', at: line === 1 ? null : at(20 + line, 4) },
    ],
  }));
}

/** A filing in which everything a reading can be stands, with hostile texts. */
export function oddFiling(): Filing {
  const table = new FilledTable(
    '表"一',
    FORM.items.map((item) => item.unit),
    Float64Array.of(0.1 + 0.2, -0, NaN, 2),
    Uint8Array.of(ReadingState.number, ReadingState.number, ReadingState.unreadable, ReadingState.text),
    Int32Array.of(11, 11, 12, 12),
    Int32Array.of(3, 4, 3, 1_000),
    {
      whys: new Map([[2, 'text']]),
      raws: new Map([
        [1, '-0.00'],
        [2, HOSTILE[1]!],
        [3, ' 在建 '],
      ]),
    },
    2,
  );
  const base = filingOf('ODD');
  return {
    ...base,
    ...{ table, sheet: '表"一', path: `资料/${HOSTILE[10]}.xlsx`, periodAt: null },
    enterprise: { code: null, name: HOSTILE[8]!, codeAt: null, nameAt: at(1, 1) },
    unitLine: { text: HOSTILE[2]!, at: at(2, 7) },
    groups: new Map([['products', hostileProducts()]]),
    oddities: [
      {
        code: 'cell.text-number',
        at: [at(11, 4), at(12, 3)],
        facts: { raw: '1\u00002', value: -0, other: NaN, more: '"' },
      },
      { code: 'layout.item-missing', at: [], facts: {} },
    ],
  };
}

export function oddCandidate(): LedgerCandidate {
  const filing = oddFiling();
  return {
    ...candidate('ODD'),
    ...{ filing, filer: `name ${HOSTILE[8]}`, name: HOSTILE[0]! },
    source: { path: HOSTILE[1]!, sheet: HOSTILE[2]!, digest: '', receivedOn: '2013-10-07' },
    questions: [
      { rule: 'out.growth', fingerprint: 'f1', state: 'none', cell: "表'一!C9" },
      { rule: HOSTILE[0]!, fingerprint: '', state: 'void', cell: '' },
    ],
  };
}
