import { barRow } from '../measuring/bar-row';
import type { Informative, SectionResult } from '../measuring/bar-row';
import { Contest, cpuOf } from '../measuring/rounds';
import type { Setting } from './section';

/** performance.md §9 */
const BAR = 1.5;

/** Small returns read one after the other: ours, the floor of inflating alone, SheetJS, exceljs. */
export function readSmall({ corpus, quick, tell }: Setting): SectionResult {
  const files = corpus.small;
  const warmPasses = quick ? 20 : 24;
  const contest = new Contest(
    [
      { name: 'inflate', script: 'inflate-small', parameters: { files, warmPasses } },
      { name: 'shenbao', script: 'read-small', parameters: { files, warmPasses } },
      { name: 'sheetjs lean', script: 'sheetjs-small', parameters: { files, warmPasses: 1, lean: true } },
      {
        name: 'sheetjs default',
        script: 'sheetjs-small',
        parameters: { files, warmPasses: 1, lean: false },
        rounds: quick ? 1 : 3,
      },
      { name: 'exceljs', script: 'exceljs-small', parameters: { files, warmPasses: 1 }, rounds: quick ? 1 : 3 },
    ],
    quick ? 3 : 7,
    tell,
  );
  const warm = cpuOf('warm');
  const msPerFile = (name: string, pass: 'first' | 'warm'): number =>
    (contest.of(name, cpuOf(pass)) / files.length) * 1000;
  const beside = (peer: string, label: string): Informative => ({
    what: 'read one small return, warm',
    ours: msPerFile('shenbao', 'warm'),
    peer: label,
    peerValue: msPerFile(peer, 'warm'),
    unit: 'ms cpu',
  });
  return {
    rows: [
      barRow({
        what: 'read one small return (3 sheets, ~290 cells)',
        ours: msPerFile('shenbao', 'warm'),
        peer: 'inflating all its entries with node:zlib',
        peerValue: msPerFile('inflate', 'warm'),
        unit: 'ms cpu',
        ratio: contest.ratio('shenbao', 'inflate', warm),
        bar: BAR,
        better: 'lower',
      }),
    ],
    informative: [
      {
        what: 'the same, first pass of a fresh process (compiling included)',
        ours: msPerFile('shenbao', 'first'),
        peer: 'inflating all its entries with node:zlib',
        peerValue: msPerFile('inflate', 'first'),
        unit: 'ms cpu',
      },
      beside('sheetjs lean', '@e965/xlsx, dense and lean'),
      beside('sheetjs default', '@e965/xlsx, default options'),
      beside('exceljs', 'exceljs'),
    ],
  };
}
