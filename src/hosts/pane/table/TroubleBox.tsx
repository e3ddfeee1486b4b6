import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWords } from '../components/pane-context';
import { useTable } from './table-context';
import { useTableStyles } from './table-styles';
import { troubleAdvice } from './trouble-advice';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: '4px',
    padding: '8px 12px',
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
    maxHeight: '40%',
    overflowY: 'auto',
    flexShrink: 0,
  },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  what: { fontWeight: tokens.fontWeightSemibold },
  button: { justifySelf: 'start' },
});

/** What came in the way of the last thing asked, until it is put away. */
export function TroubleBox() {
  const styles = useStyles();
  const common = useTableStyles();
  const words = useWords();
  const { desk, now, texts } = useTable();
  if (!now.trouble) return null;
  const { what, why, todo } = troubleAdvice(now.trouble, words, texts);
  return (
    <div className={styles.box} role="alert">
      <p className={mergeClasses(styles.text, styles.what)}>{what}</p>
      <p className={styles.text}>{why}</p>
      <p className={styles.text}>{todo}</p>
      <button
        type="button"
        className={mergeClasses(common.button, styles.button)}
        onClick={() => {
          desk.dismiss();
        }}
      >
        {texts.dismiss}
      </button>
    </div>
  );
}
