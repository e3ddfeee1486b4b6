import { makeStyles, tokens } from '@fluentui/react-components';
import { shareText, totalName } from '../../../adapters/reports/calls/call-sentences';
import { useCalls, useSpeech } from './calls-context';

const useStyles = makeStyles({
  line: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  place: { maxHeight: '30vh', overflowY: 'auto' },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { padding: '2px 16px 2px 0', textAlign: 'left', fontWeight: 'inherit' },
  number: { padding: '2px 0', textAlign: 'right', fontVariantNumeric: 'tabular-nums', fontWeight: 'inherit' },
  heading: { color: tokens.colorNeutralForeground2 },
});

/** What stays unresolved in each total once everybody on the list was called. */
export function UnresolvedFold() {
  const styles = useStyles();
  const { texts } = useCalls();
  const speech = useSpeech();
  const { unresolved } = texts;
  return (
    <details data-unresolved>
      <summary className={styles.line}>{unresolved.summary}</summary>
      <div className={styles.place} tabIndex={0} role="group" aria-label={unresolved.summary}>
        <table className={styles.table}>
          <thead className={styles.heading}>
            <tr>
              <th scope="col" className={styles.cell}>
                {unresolved.total}
              </th>
              <th scope="col" className={styles.cell}>
                {unresolved.span}
              </th>
              <th scope="col" className={styles.number}>
                {unresolved.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {speech.report.list.unresolved.map(({ total, span, share }) => (
              <tr key={`${total} ${span}`}>
                <th scope="row" className={styles.cell}>
                  {totalName(speech, total)}
                </th>
                <td className={styles.cell}>{speech.own.span[span]}</td>
                <td className={styles.number}>{shareText(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
