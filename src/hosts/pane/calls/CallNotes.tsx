import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../components/pane-context';
import { callNotes } from './call-notes';
import { useCalls } from './calls-context';

const useStyles = makeStyles({
  notes: {
    flexShrink: 0,
    maxHeight: '24vh',
    overflowY: 'auto',
    margin: 0,
    padding: '4px 12px 4px 28px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** What the list lacks and how that is mended. */
export function CallNotes() {
  const styles = useStyles();
  const words = useWords();
  const { batch, now, texts } = useCalls();
  if (now.ranked === null) return null;
  const notes = callNotes({ batch, now }, texts, words);
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label={texts.notes.label} tabIndex={0} data-calls-notes>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
