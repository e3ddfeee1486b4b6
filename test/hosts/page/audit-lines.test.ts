import { ruleBookOf } from '../../../src/locales/rule-book';
import { pageWords } from '../../../src/locales/page-words';
import { wordsFor } from '../../../src/locales/words';
import type { Audience } from '../../../src/core/model/rule';
import { auditClasses, correctionLines, type AuditClass } from '../../../src/hosts/page/audit/audit-lines';
import { ReturnDesk } from '../../../src/hosts/pane/desk/return-desk';
import type { FindingEntry } from '../../../src/hosts/pane/desk/finding-groups';
import { memoryStorage, sampleHost, samplePack } from '../pane/sample-host';

const pack = samplePack();
const words = wordsFor('zh-CN');
const texts = pageWords('zh-CN');
const desks: ReturnDesk[] = [];

afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close();
});

async function deskFor(audience: Audience): Promise<ReturnDesk> {
  const desk = new ReturnDesk({
    host: sampleHost(),
    pack,
    storage: memoryStorage(),
    audience,
    now: () => '2013-10-08 09:30',
  });
  desks.push(desk);
  await desk.start();
  return desk;
}

function entriesOf(desk: ReturnDesk): readonly FindingEntry[] {
  const { phase } = desk.snapshot();
  return phase.at === 'ready' ? phase.view.entries : [];
}

const lines = (entries: readonly FindingEntry[]): readonly AuditClass[] =>
  auditClasses(entries, words, texts, ruleBookOf(pack));

describe('the audit sheet', () => {
  it('lists findings by class with cells and figures with their units', async () => {
    const [mandatory] = lines(entriesOf(await deskFor('enterprise')));
    expect(mandatory!.class).toBe('mandatory');
    expect(mandatory!.lines[0]).toMatchObject({
      cells: ['B203!D19', 'B203!D18', 'B203!D17'],
      values: [
        ['218 所有者权益合计 累计', '27,297 千元'],
        ['217 负债合计 累计', '12,345 千元'],
        ['213 资产总计 累计', '37,604 千元'],
      ],
      explanation: null,
    });
  });

  it('leaves out in the view of the office what an enterprise may not see', async () => {
    const own = entriesOf(await deskFor('office'));
    const peers = { ...own[0]!, key: 'peers', finding: { ...own[0]!.finding, audience: 'office' as const } };
    expect(lines([peers, ...own])).toEqual(lines(own));
  });

  it('says of a verify finding what was explained, or that nothing was', async () => {
    const desk = await deskFor('enterprise');
    const entry = entriesOf(desk).find(({ finding }) => finding.class === 'verify')!;
    const line = () => lines(entriesOf(desk))[1]!.lines.find(({ message }) => message === before!.message);
    const before = lines([entry])[1]!.lines[0];
    expect(before!.explanation).toBe('（未说明）');
    await desk.explain(entry.key, '1', '八月订单集中交货，见第12号合同');
    expect(line()!.explanation).toContain('八月订单集中交货，见第12号合同');
  });

  it('lists corrections with what was received, and leaves our own sheets out', () => {
    const { received } = sampleHost();
    const changes = [
      {
        sheet: 'B203',
        cells: [
          { row: 16, column: 3, value: 37605 },
          { row: 3, column: 0, value: null },
        ],
      },
      { sheet: '说明', cells: [{ row: 4, column: 1, value: '检修' }] },
    ];
    expect(correctionLines(received, changes, new Set(['说明']), '空白')).toEqual({
      lines: [
        { sheet: 'B203', address: 'A4', before: '空白', after: '空白' },
        { sheet: 'B203', address: 'D17', before: '37,604', after: '37,605' },
      ],
      more: 0,
    });
  });

  it('lists a hundred findings of a class and counts the rest', async () => {
    const [entry] = entriesOf(await deskFor('enterprise'));
    const many = Array.from({ length: 130 }, (_, at) => ({ ...entry!, key: String(at) }));
    const [mandatory] = lines(many);
    expect(mandatory!.lines).toHaveLength(100);
    expect(mandatory!.more).toBe(30);
  });
});
