import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { fill } from '../../../../locales/fill';
import { formatNumber } from '../../../../locales/format';
import type { OutlierViewWords } from '../../../../locales/outlier-view-words';
import type { FlagRow, GroupRow, LeftOutRow, OutlierAsked } from '../../../worker/table/outliers/outlier-messages';
import { shownResult, shownValue } from '../shown-value';
import { useTableStyles } from '../table-styles';
import { groupName, shownFigure } from './figure-texts';

/** Digits of a ratio: the file that is saved has them all. */
const RATIO_DIGITS = 4;

const useStyles = makeStyles({
  place: { color: tokens.colorNeutralForeground2 },
  line: { gridColumn: 2 },
  further: { color: tokens.colorNeutralForeground2 },
  strong: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  mark: { marginRight: '4px', color: tokens.colorPaletteDarkOrangeForeground1 },
});

interface RowLinesProps {
  readonly place: ReactNode;
  readonly lines: readonly string[];
  readonly strong?: boolean;
}

/** A place, and two or three lines beside it. */
function RowLines({ place, lines, strong = false }: RowLinesProps) {
  const styles = useStyles();
  const common = useTableStyles();
  return (
    <>
      <span className={mergeClasses(styles.place, common.clipped)}>{place}</span>
      {lines.map((line, at) => (
        <span
          key={at}
          className={mergeClasses(
            common.clipped,
            styles.line,
            at > 0 && styles.further,
            at === 0 && strong && styles.strong,
          )}
          title={line}
        >
          {line}
        </span>
      ))}
    </>
  );
}

const WAITING = <RowLines place="…" lines={['…']} />;

/** The words of a flagged row: its name, where rows have one, its figures, and why it is flagged. */
export function flagTexts(flag: FlagRow, asked: OutlierAsked, own: OutlierViewWords): readonly string[] {
  const { label, current, previous, ratio, score, expected, strong } = flag;
  const facts = {
    current: shownResult(current),
    previous: previous === null ? '' : shownResult(previous),
    ratio: ratio === null ? '' : shownFigure(ratio, RATIO_DIGITS),
    score: `${score > 0 ? '+' : ''}${score.toFixed(1)}`,
    low: shownFigure(expected[0]),
    high: shownFigure(expected[1]),
  };
  const why = fill(own.flagWhy, facts);
  return [
    ...(asked.label === null ? [] : [shownValue(label)]),
    ratio === null ? facts.current : fill(own.flagRatio, facts),
    strong ? `${why} · ${own.chart.strong}` : why,
  ];
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
  const place = (
    <>
      <span className={styles.mark} aria-hidden="true">
        {flag.strong ? '◆' : '◇'}
      </span>
      {fill(own.row, { row: flag.row })}
    </>
  );
  return <RowLines place={place} lines={flagTexts(flag, asked, own)} strong />;
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
      place={groupName(by, own.shared)}
      lines={[reference ? `${counts} · ${own.shared.reference}` : counts, spread]}
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
      place={fill(own.row, { row: row.row })}
      lines={[label === null ? figures : `${shownValue(label)} · ${figures}`, own.shared.reasons[reason]]}
    />
  );
}
