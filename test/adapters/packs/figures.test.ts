import path from 'node:path';
import { packFromFiles, type PackFile } from '../../../src/adapters/packs/pack-source';
import { PackError } from '../../../src/adapters/packs/pack-problem';
import { readdirSync, readFileSync } from 'node:fs';

const PACK = path.join(__dirname, '../../../src/packs/haikou');

/** The shipped pack with one text of its figures changed. */
function changed(from: string, to: string): PackFile[] {
  return readdirSync(PACK, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const text = readFileSync(path.join(PACK, name), 'utf8');
      if (!name.endsWith('figures.yaml')) return { path: name.replaceAll('\\', '/'), text };
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

describe('figures of a pack', () => {
  it('come with the shipped pack', () => {
    expect(packFromFiles(changed('output.month', 'output.month')).figures!.length).toBeGreaterThan(15);
  });

  it.each([
    [
      'now: B2041.r01.month',
      'now: B2041.r99.month',
      /2013-01\/figures\.yaml:\d+ output\.month\.terms\.now: unknown-place {"value":"B2041\.r99\.month"/,
    ],
    ['now: B2041.r01.month', 'now: r01.month', /unknown-place {"value":"r01\.month"/],
    ['before: previous(B2041.r01.ytd)', 'earlier: previous(B2041.r01.ytd)', /missing-role .*"role":"before"/],
    ['before: previous(B2041.r01.ytd)', 'earlier: previous(B2041.r01.ytd)', /unknown-role .*"role":"earlier"/],
    ['id: output.ytd', 'id: output.month', /output\.month: twice /],
    ['indicator: level', 'indicator: height', /figures\[0\]\.indicator/],
    ['decimals: 0', 'decimals: 9', /figures\[0\]\.decimals/],
  ])('with %p made %p are refused', (from, to, message) => {
    expect(problemsOf(changed(from, to))).toMatch(message);
  });
});
