import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { fill } from '../../locales/fill';
import type { PageWords } from '../../locales/page-words';
import { refusalWords } from '../../locales/refusal-words';
import type { Words } from '../../locales/words';
import { useWords } from '../pane/components/pane-context';
import { useFiles, usePageWords } from './page-context';
import type { PageNotice } from './page-work';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: { flex: '1 1 200px', overflowWrap: 'anywhere' },
  button: { flexShrink: 0 },
});

function noticeText(notice: PageNotice, words: Words, texts: PageWords): string {
  const gap = words.language === 'en' ? ' ' : '';
  switch (notice.kind) {
    case 'restored':
      return fill(texts.restored.told, { name: notice.name });
    case 'dropped':
      return fill(texts.dropped, { name: notice.name });
    case 'saved':
      return fill(texts.saved, { name: notice.name });
    case 'several':
      return fill(texts.several, { name: notice.name });
    case 'not-kept':
      return texts.notKept;
    case 'conversion':
      return texts.conversion;
    case 'received':
      return texts.received;
    case 'failed': {
      const { what, why, todo } = texts.failed;
      return [what, fill(why, { detail: notice.detail }), todo].join(gap);
    }
    case 'refused': {
      const { what, why, todo } = refusalWords(notice.refusal, words);
      return [what, why, todo].join(gap);
    }
  }
}

/** One line for what became of the file; what was restored can be thrown away from here. */
export function NoticeLine() {
  const styles = useStyles();
  const words = useWords();
  const texts = usePageWords();
  const { files, state } = useFiles();
  const { notice, reading } = state;
  const restored = notice?.kind === 'restored';
  return (
    <div role="status" aria-live="polite">
      {reading !== null && (
        <div className={styles.line}>
          <Caption1 className={styles.text}>{fill(texts.reading, { name: reading })}</Caption1>
        </div>
      )}
      {notice && reading === null && (
        <div className={styles.line}>
          <Caption1 className={styles.text}>{noticeText(notice, words, texts)}</Caption1>
          {restored && (
            <Button size="small" className={styles.button} onClick={() => void files.discard()}>
              {texts.restored.drop}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            onClick={() => {
              files.tell(null);
            }}
          >
            {restored ? texts.restored.keep : texts.close}
          </Button>
        </div>
      )}
    </div>
  );
}
