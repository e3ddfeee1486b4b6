import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { refusalWords } from '../../../locales/refusal-words';
import type { Words } from '../../../locales/words';
import type { Notice } from '../desk/desk-snapshot';
import { failureAdvice } from './failure-advice';
import { useDesk, useWords } from './pane-context';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '6px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  text: { flex: 1, overflowWrap: 'anywhere' },
  close: { minWidth: 0, flexShrink: 0 },
});

function noticeWords(notice: Notice, words: Words): string {
  if (notice.kind === 'done') return words.pane.notices[notice.what];
  const { what, why, todo } =
    notice.kind === 'failure' ? failureAdvice(notice.failure, words) : refusalWords(notice.refusal, words);
  return [what, why, todo].join(words.language === 'en' ? ' ' : '');
}

/** One gentle line for what was done or could not be done; it is never in the way. */
export function NoticeBar() {
  const styles = useStyles();
  const words = useWords();
  const { desk, now } = useDesk();
  return (
    <div role="status" aria-live="polite">
      {now.notice && (
        <div className={styles.bar}>
          <Caption1 className={styles.text}>{noticeWords(now.notice, words)}</Caption1>
          <Button
            size="small"
            appearance="subtle"
            className={styles.close}
            onClick={() => {
              desk.dismiss();
            }}
          >
            {words.pane.states.close}
          </Button>
        </div>
      )}
    </div>
  );
}
