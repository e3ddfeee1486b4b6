import { barRow } from '../measuring/bar-row';
import type { SectionResult } from '../measuring/bar-row';
import { Contest, cpuOf } from '../measuring/rounds';
import type { Setting } from './section';

const TEMPLATES = 100;
/** ours: no slower than half of what a general writer takes for the cells alone */
const BAR = 0.5;

/** Templates of the monthly forms: the bytes of the workbooks beside exceljs, and all that comes before them. */
export function templates({ quick, tell }: Setting): SectionResult {
  const parameters = { count: TEMPLATES };
  const contest = new Contest(
    [
      { name: 'shenbao', script: 'templates-shenbao', parameters },
      { name: 'exceljs', script: 'templates-exceljs', parameters },
    ],
    quick ? 1 : 3,
    tell,
  );
  const write = cpuOf('write');
  const compose = cpuOf('compose');
  const exceljs = contest.of('exceljs', write);
  return {
    rows: [
      barRow({
        what: `${String(TEMPLATES)} templates written`,
        ours: contest.of('shenbao', write),
        peer: 'exceljs, the same cells, styles and merges',
        peerValue: exceljs,
        unit: 's cpu',
        ratio: contest.ratio('shenbao', 'exceljs', write),
        bar: BAR,
        better: 'lower',
      }),
    ],
    informative: [
      {
        what: `${String(TEMPLATES)} templates composed: layout, rules as formulas, their values`,
        ours: contest.of('shenbao', compose),
        peer: 'exceljs, writing alone',
        peerValue: exceljs,
        unit: 's cpu',
      },
    ],
  };
}
