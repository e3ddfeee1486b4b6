import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { fill } from '../../../locales/fill';
import { formatNumber } from '../../../locales/format';
import type { ManyRow } from './desk/many-snapshot';
import { useMany } from './many-context';
import { totalsOf } from './row-totals';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 16px',
    padding: '5px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: 'tabular-nums',
  },
  keys: { marginLeft: 'auto', color: tokens.colorNeutralForeground2 },
});

interface TotalsLineProps {
  readonly shown: readonly ManyRow[];
  /** rows of the batch, shown or not */
  readonly all: number;
  /** there is room for which keys there are */
  readonly keys: boolean;
}

/** How many rows are shown of how many, and the findings of those that are. */
export function TotalsLine({ shown, all, keys }: TotalsLineProps) {
  const styles = useStyles();
  const { texts } = useMany();
  const { rows, findings } = totalsOf(shown);
  const facts = { rows: formatNumber(rows), all: formatNumber(all) };
  const { mandatory, verify, hint } = findings;
  return (
    <div className={styles.line} role="group" aria-label={texts.totals.label}>
      <Caption1>{fill(rows === all ? texts.totals.all : texts.totals.some, facts)}</Caption1>
      <Caption1>
        {fill(texts.totals.counts, {
          mandatory: formatNumber(mandatory),
          verify: formatNumber(verify),
          hint: formatNumber(hint),
        })}
      </Caption1>
      {keys && <Caption1 className={styles.keys}>{texts.list.keys}</Caption1>}
    </div>
  );
}
