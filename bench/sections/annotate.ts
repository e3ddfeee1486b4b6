import { barRow } from '../measuring/bar-row';
import type { SectionResult } from '../measuring/bar-row';
import { Contest, cpuOf } from '../measuring/rounds';
import type { Setting } from './section';

/** performance.md §9 */
const BAR = 0.2;

/** Annotated copies of small returns: six cells filled and commented, a sheet of results added. */
export function annotate({ corpus, quick, tell }: Setting): SectionResult {
  const files = corpus.small;
  const contest = new Contest(
    [
      { name: 'shenbao', script: 'annotate-patch', parameters: { files, warmPasses: quick ? 3 : 7 } },
      { name: 'exceljs', script: 'annotate-exceljs', parameters: { files, warmPasses: 1 } },
    ],
    quick ? 1 : 3,
    tell,
  );
  const warm = cpuOf('warm');
  const msPerFile = (name: string): number => (contest.of(name, warm) / files.length) * 1000;
  return {
    rows: [
      barRow({
        what: 'annotated copy of one small return',
        ours: msPerFile('shenbao'),
        peer: 'exceljs, the same marks and sheet',
        peerValue: msPerFile('exceljs'),
        unit: 'ms cpu',
        ratio: contest.ratio('shenbao', 'exceljs', warm),
        bar: BAR,
        better: 'lower',
      }),
    ],
    informative: [],
  };
}
