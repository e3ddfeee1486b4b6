import { LARGE_ROWS, MEDIUM_ROWS } from '../corpus/corpus';
import { LARGE_COLUMNS } from '../corpus/large-sheet';
import { barRow } from '../measuring/bar-row';
import type { SectionResult } from '../measuring/bar-row';
import type { RoundFigures } from '../measuring/child-figures';
import { Contest, cpuOf, wallOf } from '../measuring/rounds';
import type { Setting } from './section';

/** performance.md §9 */
const OVER_INFLATE = 1.5;
const PEAK_MEGABYTES = 200;
const OVER_SHEETJS = 7;

function size(rows: number): string {
  return `${String(rows / 1000)}k × ${String(LARGE_COLUMNS)}`;
}

/** A large sheet: ours streamed, the floor of inflating and touching every byte, SheetJS; on a smaller one exceljs too. */
export function readLarge({ corpus, quick, tell }: Setting): SectionResult {
  const large = { file: corpus.large };
  const medium = { file: corpus.medium };
  const contest = new Contest(
    [
      { name: 'inflate', script: 'inflate-large', parameters: large },
      { name: 'shenbao', script: 'stream-large', parameters: large },
      { name: 'shenbao grid', script: 'read-large', parameters: large, rounds: 1 },
      { name: 'sheetjs', script: 'sheetjs-large', parameters: { ...large, lean: true }, rounds: quick ? 1 : 3 },
    ],
    quick ? 3 : 7,
    tell,
  );
  const small = new Contest(
    [
      { name: 'shenbao', script: 'stream-large', parameters: medium },
      { name: 'sheetjs', script: 'sheetjs-large', parameters: { ...medium, lean: true } },
      { name: 'sheetjs default', script: 'sheetjs-large', parameters: { ...medium, lean: false } },
      { name: 'exceljs', script: 'exceljs-large', parameters: medium },
    ],
    quick ? 1 : 3,
    tell,
  );
  const read = cpuOf('read');
  const whole = (round: RoundFigures): number => round.process.cpu;
  const peak = (round: RoundFigures): number => round.peakMegabytes;
  const beside = (peer: string, label: string): SectionResult['informative'][number] => ({
    what: `read ${size(MEDIUM_ROWS)}, whole process`,
    ours: small.of('shenbao', whole),
    peer: label,
    peerValue: small.of(peer, whole),
    unit: 's cpu',
  });
  return {
    rows: [
      barRow({
        what: `read ${size(LARGE_ROWS)}, streamed`,
        ours: contest.of('shenbao', read),
        peer: 'streamed inflate of the sheet and a byte loop',
        peerValue: contest.of('inflate', read),
        unit: 's cpu',
        ratio: contest.ratio('shenbao', 'inflate', read),
        bar: OVER_INFLATE,
        better: 'lower',
      }),
      barRow({
        what: `peak memory of it (bar ${String(PEAK_MEGABYTES)} MB)`,
        ours: contest.of('shenbao', peak),
        peer: '@e965/xlsx, dense and lean',
        peerValue: contest.of('sheetjs', peak),
        unit: 'MB',
        ratio: contest.of('shenbao', peak) / PEAK_MEGABYTES,
        bar: 1,
        better: 'lower',
      }),
      barRow({
        what: `read ${size(LARGE_ROWS)}, whole process`,
        ours: contest.of('shenbao', whole),
        peer: '@e965/xlsx, dense and lean',
        peerValue: contest.of('sheetjs', whole),
        unit: 's cpu',
        ratio: contest.ratio('sheetjs', 'shenbao', whole),
        bar: OVER_SHEETJS,
        better: 'higher',
      }),
    ],
    informative: [
      {
        what: `read ${size(LARGE_ROWS)}, streamed, by the clock`,
        ours: contest.of('shenbao', wallOf('read')),
        peer: 'streamed inflate of the sheet and a byte loop',
        peerValue: contest.of('inflate', wallOf('read')),
        unit: 's',
      },
      {
        what: `read ${size(LARGE_ROWS)}, whole process, by the clock`,
        ours: contest.of('shenbao', (round) => round.process.wall),
        peer: '@e965/xlsx, dense and lean',
        peerValue: contest.of('sheetjs', (round) => round.process.wall),
        unit: 's',
      },
      {
        what: `read ${size(LARGE_ROWS)} into a grid that is kept`,
        ours: contest.of('shenbao grid', read),
        peer: 'streamed inflate of the sheet and a byte loop',
        peerValue: contest.of('inflate', read),
        unit: 's cpu',
      },
      {
        what: 'peak memory of that',
        ours: contest.of('shenbao grid', peak),
        peer: '@e965/xlsx, dense and lean',
        peerValue: contest.of('sheetjs', peak),
        unit: 'MB',
      },
      beside('sheetjs', '@e965/xlsx, dense and lean'),
      beside('sheetjs default', '@e965/xlsx, default options'),
      beside('exceljs', 'exceljs'),
    ],
  };
}
