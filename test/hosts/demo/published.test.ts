import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CompiledPack } from '../../../src/core/checking/compiled-pack';
import type { Period } from '../../../src/core/model/period';
import { printedWords } from '../../../src/hosts/demo/received/printed-notes';
import { registerBook } from '../../../src/hosts/demo/received/register-book';
import { filedFor } from '../../../src/hosts/demo/whole-zone';
import { makeZone } from '../../../src/hosts/demo/zone/zone';
import { haikouPack } from './demo-pack';
import type { Level } from './published/levels';
import { publishedLevels } from './published/levels';
import { FormReturns, WrittenZone } from './published/read-zone';

const DOCUMENT = path.resolve(__dirname, '../../../docs/sample-zone.md');
const FENCE = /<!-- levels -->[\s\S]*<!-- \/levels -->/;
const MINUTES = 60_000;

function markdown(levels: readonly Level[]): string {
  const rows = levels.map(({ name, printed, computed, from }) => `| ${name} | ${printed} | ${computed} | ${from} |`);
  return [
    '<!-- levels -->',
    '| level | published | computed from the workbooks | from |',
    '|---|---|---|---|',
    ...rows,
    '<!-- /levels -->',
  ].join('\n');
}

describe('the workbooks of the sample zone, read back with the public command', () => {
  const written = new WrittenZone();
  const zone = makeZone();
  let pack: CompiledPack;
  let september: FormReturns;
  let levels: readonly Level[];

  const filed = async (period: Period): Promise<FormReturns> => {
    const options = { forms: pack.forms, words: printedWords(pack) };
    return new FormReturns(await written.filings(filedFor(zone, options, period)));
  };

  beforeAll(async () => {
    pack = await haikouPack();
    september = await filed({ year: 2013, month: 9 });
    levels = publishedLevels(await written.units(registerBook(zone.members)), {
      september,
      november: await filed({ year: 2013, month: 11 }),
      december: await filed({ year: 2013, month: 12 }),
    });
  }, 4 * MINUTES);

  afterAll(() => {
    written.remove();
  });

  it('give every published level, rounded half up to the printed digits', () => {
    expect(levels.length).toBeGreaterThan(60);
    expect(levels.map(({ name, computed }) => `${name} ${computed}`)).toEqual(
      levels.map(({ name, printed }) => `${name} ${printed}`),
    );
  });

  it('grow in value added as output does, not by the 84.3 % that the report prints', () => {
    const output = september.of('B204-1');
    const growthOf = (item: string): number => (output.sum(item, 'ytd') / output.sum(item, 'lyYtd') - 1) * 100;
    expect(Math.abs(growthOf('06') - growthOf('01'))).toBeLessThan(5);
  });

  it('are listed in docs/sample-zone.md (to write it anew: SAMPLE_ZONE=write npx jest test/hosts/demo/published)', () => {
    const document = readFileSync(DOCUMENT, 'utf8');
    const wanted = document.replace(FENCE, markdown(levels));
    if (process.env['SAMPLE_ZONE'] === 'write') writeFileSync(DOCUMENT, wanted);
    expect(readFileSync(DOCUMENT, 'utf8')).toBe(wanted);
    expect(wanted).toContain(markdown(levels));
  });

  it(
    'have last year’s columns that the workbooks of last year add up to',
    async () => {
      const before = await filed({ year: 2012, month: 9 });
      const pairs = [
        ['B204-1', '01'],
        ['B204-1', '03'],
        ['B203', '3011'],
        ['B203', '327'],
        ['GX-K', '03'],
        ['GX-T', '03'],
      ] as const;
      for (const [form, item] of pairs) {
        const [last, now] = [before.of(form).sum(item, 'ytd'), september.of(form).sum(item, 'lyYtd')];
        expect([form, item, last]).toEqual([form, item, now]);
        expect(last).toBeGreaterThan(0);
      }
    },
    3 * MINUTES,
  );
});
