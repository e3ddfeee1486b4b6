import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { fill } from '../../../locales/fill';
import { formatNumber } from '../../../locales/format';
import type { ManyWords } from '../../../locales/many-words';
import { refusalWords } from '../../../locales/refusal-words';
import type { Words } from '../../../locales/words';
import { useWords } from '../components/pane-context';
import type { ManyNotice } from './desk/many-snapshot';
import { useMany } from './many-context';
import { sentences } from './sentences';

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

/** What the desk has to tell, in words. */
export function noticeText(notice: ManyNotice, texts: ManyWords, words: Words): string {
  const template = texts.notices[notice.code];
  const facts: Record<string, string> = {};
  for (const [name, fact] of Object.entries(notice)) {
    if (typeof fact === 'number') facts[name] = formatNumber(fact);
    if (typeof fact === 'string') facts[name] = fact;
  }
  if (notice.code === 'register-unreadable') {
    const { what, why, todo } = refusalWords(notice.refusal, words);
    facts['why'] = sentences([what, why, todo], words);
  }
  return fill(template, facts);
}

/** What went as wished is said by the line of settings already. */
function isPlain(notice: ManyNotice): boolean {
  if (notice.code === 'register-read') return notice.oddities === 0;
  return notice.code === 'earlier-read' && notice.used === notice.filings;
}

interface NoticeLinesProps {
  /** what the view itself has to tell; null = nothing */
  readonly said: string | null;
  readonly unsay: () => void;
}

/** Gentle lines for what was read or could not be done; they are never in the way. */
export function NoticeLines({ said, unsay }: NoticeLinesProps) {
  const styles = useStyles();
  const words = useWords();
  const { desk, now, texts } = useMany();
  const lines = now.notices.flatMap((notice, at) => {
    if (isPlain(notice)) return [];
    const close = (): void => {
      desk.dismiss(at);
    };
    return [{ key: `${String(at)} ${notice.code}`, text: noticeText(notice, texts, words), close }];
  });
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
