import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useAnalyse } from './analyse-context';
import type { CaveatLine } from './caveat-lines';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: '6px' },
  line: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: '8px', overflowWrap: 'anywhere' },
  kind: {
    padding: '0 6px',
    alignSelf: 'start',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  warning: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  text: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What a statistician would say beside the figures. */
export function CaveatList({ lines }: { readonly lines: readonly CaveatLine[] }) {
  const styles = useStyles();
  const { texts } = useAnalyse();
  if (lines.length === 0) return <p className={styles.text}>{texts.caveats.none}</p>;
  return (
    <ul className={styles.list} data-caveats>
      {lines.map(({ weight, text }) => (
        <li key={text} className={styles.line}>
          <span className={mergeClasses(styles.kind, weight === 'warning' && styles.warning)}>
            {texts.caveats[weight]}
          </span>
          <span className={styles.text}>{text}</span>
        </li>
      ))}
    </ul>
  );
}
