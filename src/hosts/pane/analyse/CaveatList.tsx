import { makeStyles, tokens } from '@fluentui/react-components';
import { caveatText, noteText } from '../../../adapters/reports/analysis/print/caveat-text';
import { useAnalyse } from './analyse-context';

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
export function CaveatList() {
  const styles = useStyles();
  const { report, texts, speech } = useAnalyse();
  if (!report) return null;
  const { analysis, notes } = report;
  const lines = [
    ...notes.map((note) => ({ weight: 'warning' as const, text: noteText(note, analysis.publish, speech) })),
    ...analysis.caveats.map((caveat) => ({ weight: caveat.weight, text: caveatText(caveat, analysis, speech) })),
  ].sort((a, b) => Number(a.weight === 'note') - Number(b.weight === 'note'));
  if (lines.length === 0) return <p className={styles.text}>{texts.caveats.none}</p>;
  return (
    <ul className={styles.list} data-caveats>
      {lines.map(({ weight, text }) => (
        <li key={text} className={styles.line}>
          <span className={`${styles.kind} ${weight === 'warning' ? styles.warning : ''}`}>
            {texts.caveats[weight]}
          </span>
          <span className={styles.text}>{text}</span>
        </li>
      ))}
    </ul>
  );
}
