import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { fill } from '../../../../locales/fill';
import { formatNumber } from '../../../../locales/format';
import type { OutlierViewWords } from '../../../../locales/outlier-view-words';
import type { FlagRow, GroupRow, LeftOutRow, OutlierAsked } from '../../../worker/table/outliers/outlier-messages';
import { shownResult, shownValue } from '../shown-value';
import { useTableStyles } from '../table-styles';
import { groupName, shownFigure } from './figure-texts';

const useStyles = makeStyles({
  place: { color: tokens.colorNeutralForeground2 },
  second: { gridColumn: 2, color: tokens.colorNeutralForeground2 },
  strong: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  mark: { marginRight: '4px', color: tokens.colorPaletteDarkOrangeForeground1 },
});

interface Lines {
  readonly place: React.ReactNode;
  readonly first: string;
  readonly second: string;
  readonly strong?: boolean;
}

function TwoLines({ place, first, second, strong = false }: Lines) {
  const styles = useStyles();
  const common = useTableStyles();
  return (
    <>
      <span className={mergeClasses(styles.place, common.clipped)}>{place}</span>
      <span className={mergeClasses(common.clipped, strong && styles.strong)} title={first}>
        {first}
      </span>
      <span className={mergeClasses(styles.second, common.clipped)} title={second}>
        {second}
      </span>
    </>
  );
}

const WAITING = <TwoLines place="…" first="…" second="" />;

/** The words of a flagged row: its figures, and why it is flagged. */
export function flagTexts(flag: FlagRow, own: OutlierViewWords): { readonly first: string; readonly second: string } {
  const { label, current, previous, ratio, score, expected, strong } = flag;
  const figures =
    previous === null
      ? shownResult(current)
      : fill(own.flagValues, { current: shownResult(current), previous: shownResult(previous) });
  const facts = {
    ratio: ratio === null ? '' : shownFigure(ratio),
    score: `${score > 0 ? '+' : ''}${score.toFixed(1)}`,
    low: shownFigure(expected[0]),
    high: shownFigure(expected[1]),
  };
  const why = fill(ratio === null ? own.flagWhyAlone : own.flagWhy, facts);
  return {
    first: label === null ? figures : `${shownValue(label)} · ${figures}`,
    second: strong ? `${own.chart.strong} · ${why}` : why,
  };
}

/** A flagged row; its sign is that of its point in the picture. */
export function FlagLines({ flag, own }: { readonly flag: FlagRow | undefined; readonly own: OutlierViewWords }) {
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
  return <TwoLines place={place} {...flagTexts(flag, own)} />;
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
    <TwoLines
      place={groupName(by, own.shared)}
      first={reference ? `${counts} · ${own.shared.reference}` : counts}
      second={spread}
      strong={flagged > 0}
    />
  );
}

/** A row that took no part, its figures as they stand, and why. */
export function LeftOutLines({ row, own }: { readonly row: LeftOutRow | undefined; readonly own: OutlierViewWords }) {
  if (!row) return WAITING;
  const { label, reason, current, previous } = row;
  const figures = fill(own.flagValues, { current: shownValue(current), previous: shownValue(previous) });
  return (
    <TwoLines
      place={fill(own.row, { row: row.row })}
      first={label === null ? figures : `${shownValue(label)} · ${figures}`}
      second={own.shared.reasons[reason]}
    />
  );
}
