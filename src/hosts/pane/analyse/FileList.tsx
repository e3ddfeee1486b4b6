import { makeStyles, tokens } from '@fluentui/react-components';
import { fill } from '../../../locales/fill';
import { refusalWords } from '../../../locales/refusal-words';
import { useAnalyse } from './analyse-context';

/** Files told in a list; the number says how many there are. */
const MOST_LISTED = 20;

const useStyles = makeStyles({
  box: { gridColumn: '1 / -1' },
  line: { cursor: 'pointer', color: tokens.colorNeutralForeground1, padding: '2px 0' },
  list: { margin: '2px 0 4px', paddingLeft: '18px', overflowWrap: 'anywhere' },
});

/** Files that gave nothing, by name, with the reason where there is one. */
export function FileList() {
  const styles = useStyles();
  const { now, texts, speech } = useAnalyse();
  const words = texts.source;
  const lists = [
    {
      sum: words.unread,
      title: words.unreadTitle,
      lines: now.unread.map(({ path, refusal }) => `${path}${speech.words.terms.colon}${why(refusal)}`),
    },
    { sum: words.unknown, title: words.unknownTitle, lines: now.unknown },
  ];
  function why(refusal: (typeof now.unread)[number]['refusal']): string {
    return refusalWords(refusal, speech.words).what;
  }
  return lists.map(({ sum, title, lines }) =>
    lines.length === 0 ? null : (
      <details key={sum} className={styles.box}>
        <summary className={styles.line} title={title}>
          {fill(sum, { count: lines.length })}
        </summary>
        <ul className={styles.list}>
          {lines.slice(0, MOST_LISTED).map((line) => (
            <li key={line}>{line}</li>
          ))}
          {lines.length > MOST_LISTED && <li>{fill(words.andMore, { count: lines.length })}</li>}
        </ul>
      </details>
    ),
  );
}
