import { isRefusal } from '../../../src/core/model/refusal';
import type { WorkbookGrid } from '../../../src/core/model/grid';
import { ReturnEngine } from '../../../src/hosts/pane/desk/engine';
import { gateOf, viewOf } from '../../../src/hosts/pane/desk/return-view';
import { sampleHost, samplePack } from './sample-host';

const pack = samplePack();

/** The sample return with its first form's sheet once more under another name. */
async function withTwin(): Promise<WorkbookGrid> {
  const book = await sampleHost().read();
  if (isRefusal(book)) throw new Error('refused');
  const filings = new ReturnEngine(pack).filingsIn(book);
  const sheet = book.sheets.find(({ name }) => name === filings[0]!.sheet)!;
  const twin = Object.create(sheet, { name: { value: '再填一份' } }) as typeof sheet;
  return { ...book, sheets: [...book.sheets, twin] };
}

describe('the pane on what is wrong with a workbook as a whole', () => {
  it('shows a form that is there twice, and its gate counts it as that of the command line does', async () => {
    const checked = new ReturnEngine(pack).check(await withTwin(), [])!;
    const view = viewOf(checked, 'enterprise', pack);
    const entry = view.entries.find(({ finding }) => finding.code === 'form.twice');
    expect(entry).toBeDefined();
    const counted = { mandatory: 0, verify: 0, ...{ [entry!.finding.class]: 1 } };
    const alone = viewOf({ ...checked, fileFindings: [] }, 'enterprise', pack).gate;
    for (const id of ['mandatory', 'verify'] as const) {
      const open = (gate: typeof alone): number => gate.items.find((item) => item.id === id)!.open;
      expect(open(gateOf(checked, pack)) - open(alone)).toBe(counted[id]);
    }
  });
});
