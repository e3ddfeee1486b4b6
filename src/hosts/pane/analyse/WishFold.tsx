import { makeStyles, tokens } from '@fluentui/react-components';
import { fill } from '../../../locales/fill';
import { formatMonth, formatNumber } from '../../../locales/format';
import { useAnalyse } from './analyse-context';
import { WishForm } from './WishForm';

const useStyles = makeStyles({
  fold: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0, maxHeight: '60%', overflowY: 'auto' },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    padding: '4px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    listStyleType: 'none',
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  sum: { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

/** What is analysed and how, in one line; opened, it can be changed. */
export function WishFold() {
  const styles = useStyles();
  const { now, texts, speech } = useAnalyse();
  const { wish, register, files, ledgers } = now;
  const { settings, source } = texts;
  const parts = [
    wish.period ? formatMonth(wish.period, speech.words) : `${settings.period} ${settings.noMonth}`,
    settings.bases[wish.basis],
    wish.publish ? settings.publish : settings.internal,
    ...(files.chosen > 0
      ? [fill(source.files, { returns: formatNumber(files.returns), files: formatNumber(files.chosen) })]
      : []),
    ...ledgers.map(({ name, filings }) =>
      fill(name === '' ? source.bookLedger : source.ledger, { name, filings: formatNumber(filings) }),
    ),
    register ? fill(source.register, { entries: formatNumber(register.entries) }) : source.noRegister,
  ];
  return (
    <details className={styles.fold} data-wish>
      <summary className={styles.line} title={settings.label}>
        <span className={styles.sum}>{parts.join(' · ')}</span>
        <span className={styles.arrow} aria-hidden="true">
          ▾
        </span>
      </summary>
      <WishForm />
    </details>
  );
}
