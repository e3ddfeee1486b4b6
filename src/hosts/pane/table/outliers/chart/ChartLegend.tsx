import { makeStyles, tokens } from '@fluentui/react-components';
import { FENCE, FLAGGED, OTHERS } from './chart-looks';

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 12px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  item: { display: 'inline-flex', alignItems: 'center', gap: '4px', minWidth: 0 },
});

interface ChartLegendProps {
  readonly others: string;
  readonly flagged: string;
  readonly strong: string;
  /** null = no fence is drawn */
  readonly fence: string | null;
}

/** What the signs of the picture mean: told apart by shape, not by colour alone. */
export function ChartLegend({ others, flagged, strong, fence }: ChartLegendProps) {
  const styles = useStyles();
  const sign = (name: string, drawing: React.ReactNode, width = 12) => (
    <li className={styles.item}>
      <svg width={width} height={12} viewBox={`0 0 ${String(width)} 12`} aria-hidden="true">
        {drawing}
      </svg>
      {name}
    </li>
  );
  return (
    <ul className={styles.legend}>
      {sign(others, <path d="M6 6h0" {...OTHERS} />)}
      {sign(flagged, <path d="M6 1l5 5l-5 5l-5 -5z" {...FLAGGED.near} />)}
      {sign(strong, <path d="M6 1l5 5l-5 5l-5 -5z" {...FLAGGED.strong} />)}
      {fence !== null && sign(fence, <path d="M0 6H22" {...FENCE.line} />, 22)}
    </ul>
  );
}
