import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { AnalysisSchema, type AnalysisOutput } from '../../../src/adapters/reports/analysis/json/analysis-schema';
import { ROOT } from '../cli/run';
import { shenbao } from './published/built-program';
import { LEFT_OUT, PUBLISHED_FIGURES, type PublishedFigure } from './published/report-figures';
import { ReportValues } from './published/report-values';

/** These run the built program as a user would; `npm test` builds it first. */
const DOCUMENT = path.join(ROOT, 'docs/published-figures.md');
const FENCE = /<!-- figures -->[\s\S]*<!-- \/figures -->/;
const ZONE_TEXT = path.join(ROOT, '../shared/zone');
const MINUTE = 60_000;

function sourceText({ from }: PublishedFigure): string {
  if ('form' in from) return `\`read\` ${from.form} ${from.month} ${from.item} ${from.column}`;
  return `\`analyse\` ${from.month} ${from.table} · ${from.row} · ${from.column}`;
}

function markdown(computed: ReadonlyMap<PublishedFigure, string>): string {
  const rows = PUBLISHED_FIGURES.map((figure) => {
    const { at, what, printed, unit, apart } = figure;
    const value = `${computed.get(figure)!}${unit}`;
    return `| ${at} | ${what} | ${printed}${unit} | ${apart ? `**${value}**` : value} | ${sourceText(figure)} | ${apart?.cause ?? ''} |`;
  });
  const left = LEFT_OUT.map((line) => `| ${line.join(' | ')} |`);
  return [
    '<!-- figures -->',
    '| 节 section | 指标 figure | 公布 published | 算得 computed | 命令 from | 不一致的可能原因 where it does not follow |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
    '## 没有列入的数字 Figures left out',
    '| 节 section | 数字 figures | 原因 why |',
    '|---|---|---|',
    ...left,
    '<!-- /figures -->',
  ].join('\n');
}

const figuresOf = (headline: AnalysisOutput['tables'][number]) =>
  headline.rows.map(({ id, cells }) => [id, cells.map((cell) => cell && [cell.value, cell.text])]);

describe('the figures of the zone’s report, from the workbooks of the sample by the public commands', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'shenbao-report-'));
  const zone = path.join(folder, 'zone');
  const computed = new Map<PublishedFigure, string>();
  const values = new ReportValues(zone);

  beforeAll(() => {
    shenbao(folder, 'sample', '--out', 'zone', '--from', '2013-09', '--to', '2013-12', '--quiet');
    shenbao(folder, 'sample', '--out', 'before', '--from', '2012-12', '--to', '2012-12', '--quiet');
    renameSync(path.join(folder, 'before', '2012-12'), path.join(zone, '2012-12'));
    for (const figure of PUBLISHED_FIGURES) computed.set(figure, values.computed(figure));
  }, 2 * MINUTE);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(
    PUBLISHED_FIGURES.filter(({ apart }) => !apart).map((figure) => [`${figure.at} ${figure.what}`, figure] as const),
  )('%s follows, rounded half up to the printed digits', (_, figure) => {
    expect(computed.get(figure)).toBe(figure.printed);
  });

  it.each(
    PUBLISHED_FIGURES.filter(({ apart }) => apart).map((figure) => [`${figure.at} ${figure.what}`, figure] as const),
  )('%s does not follow from its inputs; what does is known, and why probably', (_, figure) => {
    expect(computed.get(figure)).toBe(figure.apart!.computed);
    expect(computed.get(figure)).not.toBe(figure.printed);
  });

  it(
    'are the same from a ledger into which the returns were accepted',
    () => {
      const ledger = ['--ledger', 'zone.ledger', '--period', '2013-09'];
      shenbao(zone, 'accept', '2013-09', ...ledger, '--create', '--by', '王', '--register', 'register.xlsx', '--quiet');
      const output = shenbao(
        zone,
        'analyse',
        ...ledger,
        '--register',
        'register.xlsx',
        '--top',
        '5',
        '--format',
        'json',
      );
      const kept = v.parse(AnalysisSchema, JSON.parse(output));
      const received = values.analysis('2013-09');
      expect(kept.source).toBe('ledger');
      expect(kept.tables.map(({ id }) => id)).toEqual(received.tables.map(({ id }) => id));
      expect(kept.tables.map(figuresOf)).toEqual(received.tables.map(figuresOf));
    },
    2 * MINUTE,
  );

  it('stand in docs/published-figures.md (to write it anew: PUBLISHED=write npx jest test/hosts/demo/published-figures)', () => {
    const document = readFileSync(DOCUMENT, 'utf8');
    const wanted = document.replace(FENCE, markdown(computed));
    if (process.env['PUBLISHED'] === 'write') writeFileSync(DOCUMENT, wanted);
    expect(readFileSync(DOCUMENT, 'utf8')).toBe(wanted);
    expect(wanted).toContain(markdown(computed));
  });
});

const withText = existsSync(ZONE_TEXT) ? it : it.skip;

withText('every published figure is printed in the report itself', () => {
  const text = readdirSync(ZONE_TEXT)
    .map((name) => readFileSync(path.join(ZONE_TEXT, name), 'utf8'))
    .join('');
  const stands = (printed: string): boolean => new RegExp(`(?<![\\d.])${printed}(?![\\d.])`).test(text);
  const absent = PUBLISHED_FIGURES.filter(({ printed, like }) => like !== 'year' && !stands(printed));
  // no accidents: told in words
  expect(absent.map(({ what }) => what)).toEqual(['生产安全事故']);
});
