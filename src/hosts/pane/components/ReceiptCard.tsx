import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReturnView } from '../desk/return-view';
import { useWords } from './pane-context';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: '6px',
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    letterSpacing: '0.08em',
    fontWeight: tokens.fontWeightSemibold,
    userSelect: 'all',
  },
  line: { margin: 0, display: 'flex', gap: '8px', alignItems: 'flex-start' },
  note: { color: tokens.colorNeutralForeground2 },
});

/** The receipt of the workbook, with its code to read out on the telephone. */
export function ReceiptCard({ receipt }: { readonly receipt: NonNullable<ReturnView['receipt']> }) {
  const styles = useStyles();
  const texts = useWords().pane.submit;
  const { found, current } = receipt;
  return (
    <section className={styles.card} aria-label={texts.receipt}>
      <Caption1 className={styles.note}>{texts.code}</Caption1>
      <div className={styles.code} data-receipt-code>
        {found.shortCode}
      </div>
      <Body1 as="p" className={styles.line}>
        <SeverityIcon of={current ? 'done' : 'verify'} />
        {current ? texts.current : texts.stale}
      </Body1>
      <Caption1 className={styles.note}>
        {texts.checkedAt} {found.checkedAt}
        {found.by === '' ? '' : ` · ${texts.handledBy} ${found.by}`}
      </Caption1>
      <Caption1 className={styles.note}>{texts.codeHint}</Caption1>
    </section>
  );
}
