import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import { fill } from '../../../../locales/fill';
import { formatNumber } from '../../../../locales/format';
import type { OutlierViewWords } from '../../../../locales/outlier-view-words';
import type { FlagRow, GroupRow, LeftOutRow, OutlierAsked } from '../../../worker/table/outliers/outlier-messages';
import { shownResult, shownValue } from '../shown-value';
import { useTableStyles } from '../table-styles';
import { groupName, shownFigure } from './figure-texts';

/** Digits of a ratio: the file that is saved has them all. */
const RATIO_DIGITS = 4;
/** Lines of a flagged row. */
const FLAG_LINES = 3;

const useStyles = makeStyles({
  further: { color: tokens.colorNeutralForeground2 },
  strong: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  mark: { marginRight: '4px', color: tokens.colorPaletteDarkOrangeForeground1 },
});

interface RowLinesProps {
  /** what stands on the left of a line, and beside it */
  readonly lines: readonly (readonly [left: ReactNode, text: string])[];
  readonly strong?: boolean;
}

/** Two or three lines, each with something on its left. */
function RowLines({ lines, strong = false }: RowLinesProps) {
  const styles = useStyles();
  const common = useTableStyles();
  return lines.map(([left, text], at) => (
    <Fragment key={at}>
      <span className={mergeClasses(styles.further, common.clipped)}>{left}</span>
      <span
        className={mergeClasses(common.clipped, at > 0 && styles.further, at === 0 && strong && styles.strong)}
        title={text}
      >
        {text}
      </span>
    </Fragment>
  ));
}

const WAITING = <RowLines lines={[['…', '…']]} />;

/** The words of a flagged row, on the left and beside it: its name, where rows have one, its figures, what was expected. */
export function flagTexts(
  flag: FlagRow,
  asked: OutlierAsked,
  own: OutlierViewWords,
): readonly (readonly [left: string, text: string])[] {
  const { row, label, current, previous, ratio, score, expected, strong } = flag;
  const facts = {
    current: shownResult(current),
    previous: previous === null ? '' : shownResult(previous),
    low: shownFigure(expected[0]),
    high: shownFigure(expected[1]),
  };
  const range = fill(own.flagExpected, facts);
  const lefts = [
    fill(own.row, { row }),
    ...(ratio === null ? [] : [fill(own.flagRatio, { ratio: shownFigure(ratio, RATIO_DIGITS) })]),
    fill(own.flagScore, { score: `${score > 0 ? '+' : ''}${score.toFixed(1)}` }),
  ];
  const texts = [
    ...(asked.label === null ? [] : [shownValue(label)]),
    ratio === null ? facts.current : fill(own.flagValues, facts),
    strong ? `${range} · ${own.chart.strong}` : range,
  ];
  return Array.from({ length: FLAG_LINES }, (_, at) => [lefts[at] ?? '', texts[at] ?? ''] as const);
}

interface FlagLinesProps {
  readonly flag: FlagRow | undefined;
  readonly asked: OutlierAsked;
  readonly own: OutlierViewWords;
}

/** A flagged row; its sign is that of its point in the picture. */
export function FlagLines({ flag, asked, own }: FlagLinesProps) {
  const styles = useStyles();
  if (!flag) return WAITING;
  const [[place, first], ...rest] = flagTexts(flag, asked, own) as [[string, string], ...[string, string][]];
  const signed = (
    <>
      <span className={styles.mark} aria-hidden="true">
        {flag.strong ? '◆' : '◇'}
      </span>
      {place}
    </>
  );
  return <RowLines lines={[[signed, first], ...rest]} strong />;
}

interface GroupLinesProps {
  readonly group: GroupRow | undefined;
  readonly asked: OutlierAsked;
  readonly own: OutlierViewWords;
}

/** A group: how many of its rows are flagged, and its fence, or why there is none. */
export function GroupLines({ group, asked, own }: GroupLinesProps) {
  if (!group) return WAITING;
  const { by, n, flagged, undecided, reference, medianRatio, bounds } = group;
  const counts = fill(own.groupCounts, { flagged: formatNumber(flagged), n: formatNumber(n) });
  const template =
    asked.previous === null ? own.groupAlone : asked.method === 'hidiroglou-berthelot' ? own.groupHb : own.groupRatio;
  const spread =
    undecided === null
      ? fill(template, {
          median: shownFigure(medianRatio!),
          low: shownFigure(bounds![0]),
          high: shownFigure(bounds![1]),
        })
      : fill(own.undecidedWhy, { why: own.shared.why[undecided] });
  return (
    <RowLines
      lines={[
        [groupName(by, own.shared), reference ? `${counts} · ${own.shared.reference}` : counts],
        ['', spread],
      ]}
      strong={flagged > 0}
    />
  );
}

interface LeftOutLinesProps {
  readonly row: LeftOutRow | undefined;
  readonly asked: OutlierAsked;
  readonly own: OutlierViewWords;
}

/** A row that took no part, its figures as they stand, and why. */
export function LeftOutLines({ row, asked, own }: LeftOutLinesProps) {
  if (!row) return WAITING;
  const { label, reason, current, previous } = row;
  const facts = { current: shownValue(current), previous: shownValue(previous) };
  const figures = asked.previous === null ? facts.current : fill(own.flagValues, facts);
  return (
    <RowLines
      lines={[
        [fill(own.row, { row: row.row }), label === null ? figures : `${shownValue(label)} · ${figures}`],
        ['', own.shared.reasons[reason]],
      ]}
    />
  );
}
