import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PackError } from '../../../src/adapters/packs/pack-problem';
import { packFromFiles, type PackFile } from '../../../src/adapters/packs/pack-source';

const PACK = path.join(__dirname, '../../../src/packs/haikou');

/** The shipped pack with one text of its analysis changed. */
function changed(from: string, to: string): PackFile[] {
  return readdirSync(PACK, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const text = readFileSync(path.join(PACK, name), 'utf8');
      if (!name.endsWith('analysis.yaml')) return { path: name.replaceAll('\\', '/'), text };
      expect(text).toContain(from);
      return { path: name.replaceAll('\\', '/'), text: text.replace(from, to) };
    });
}

function problemsOf(files: readonly PackFile[]): string {
  try {
    packFromFiles(files);
    return '';
  } catch (error) {
    if (error instanceof PackError) return error.message;
    throw error;
  }
}

describe('the analysis of a pack', () => {
  it('comes with the shipped pack', () => {
    const { analysis } = packFromFiles(changed('lead: output', 'lead: output'));
    expect(analysis!.measures.length).toBeGreaterThan(30);
    expect(analysis!.lead).toBe('output');
  });

  it.each([
    [
      'ytd: B2041.r03.ytd',
      'ytd: B2041.r99.ytd',
      /analysis\.yaml:\d+ measures\.sales\.terms\.ytd: unknown-place {"value":"B2041\.r99\.ytd"/,
    ],
    ['ytd: GXI.projects.landYtd', 'ytd: GXI.projects.status', /measures\.meianLand\.terms\.ytd: unknown-place/],
    ['B203.r309.ytd + B203.r402.ytd', 'B203.r309.ytd + B203.r403.ytd', /industryTax\.terms\.ytd: units-differ/],
    ['unit: 件', 'unit: 亿元', /patentApplications\.unit: units-differ {"value":"件, 亿元"/],
    ['over: [sales, output]', 'over: [sale, output]', /ratios\.sellThrough\.over: unknown-measure {"value":"sale"/],
    ['lead: output', 'lead: tax', /lead: unknown-measure {"value":"tax"/],
    ['id: stateTax', 'id: tax', /tax: twice/],
    ['column: subPark', 'column: park', /meianInvestment\.where: unknown-column {"value":"park"/],
    ['fewest: 3', 'fewest: 1', /disclosure\.fewest: too-small/],
    ['- [cluster]', '- [clusters]', /tables\[0\]\[0\]: not-a-choice/],
  ])('with %p made %p is refused', (from, to, message) => {
    expect(problemsOf(changed(from, to))).toMatch(message);
  });
});
