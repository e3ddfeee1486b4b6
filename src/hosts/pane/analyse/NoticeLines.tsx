import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { AnalyseViewWords } from '../../../locales/analyse-view-words';
import { fill } from '../../../locales/fill';
import { formatNumber } from '../../../locales/format';
import { refusalWords } from '../../../locales/refusal-words';
import type { Words } from '../../../locales/words';
import { failureAdvice } from '../components/failure-advice';
import { sentences } from '../many/sentences';
import { useAnalyse } from './analyse-context';
import type { AnalyseNotice } from './desk/analyse-snapshot';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '3px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  text: { flex: 1, minWidth: 0, overflowWrap: 'anywhere', paddingTop: '3px' },
  close: { minWidth: 0, flexShrink: 0 },
});

function whyOf(notice: AnalyseNotice, words: Words): string {
  if (notice.code === 'register-unreadable') {
    const { what, why, todo } = refusalWords(notice.refusal, words);
    return sentences([what, why, todo], words);
  }
  if (notice.code !== 'book-failed') return '';
  const { failure } = notice;
  const advice = failure.kind === 'refusal' ? refusalWords(failure, words) : failureAdvice(failure, words);
  return sentences([advice.what, advice.why, advice.todo], words);
}

/** What the desk has to tell, in words. */
export function noticeText(notice: AnalyseNotice, texts: AnalyseViewWords, words: Words): string {
  const facts: Record<string, string> = { why: whyOf(notice, words) };
  for (const [name, fact] of Object.entries(notice)) {
    if (typeof fact === 'number') facts[name] = formatNumber(fact);
    if (typeof fact === 'string') facts[name] = fact;
  }
  return fill(texts.notices[notice.code], facts);
}

interface NoticeLinesProps {
  /** what the view itself has to tell; null = nothing */
  readonly said: string | null;
  readonly unsay: () => void;
}

/** Gentle lines for what could not be done, or was; they are never in the way. */
export function NoticeLines({ said, unsay }: NoticeLinesProps) {
  const styles = useStyles();
  const { desk, now, texts, speech } = useAnalyse();
  const lines = now.notices.map((notice, at) => ({
    key: `${String(at)} ${notice.code}`,
    text: noticeText(notice, texts, speech.words),
    close: () => {
      desk.dismiss(at);
    },
  }));
  if (said !== null) lines.push({ key: 'said', text: said, close: unsay });
  return (
    <div role="status" aria-live="polite">
      {lines.map(({ key, text, close }) => (
        <div key={key} className={styles.line}>
          <Caption1 className={styles.text}>{text}</Caption1>
          <Button size="small" appearance="subtle" className={styles.close} onClick={close}>
            {texts.notices.close}
          </Button>
        </div>
      ))}
    </div>
  );
}
