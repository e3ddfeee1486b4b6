import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../components/pane-context';
import { manyWords } from '../../../locales/many-words';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '3px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  text: { flex: 1, minWidth: 0, overflowWrap: 'anywhere', paddingTop: '3px' },
  close: { minWidth: 0, flexShrink: 0 },
});

interface SaidLineProps {
  /** null = nothing */
  readonly said: string | null;
  readonly unsay: () => void;
}

/** What came of something the person did. */
export function SaidLine({ said, unsay }: SaidLineProps) {
  const styles = useStyles();
  const { notices } = manyWords(useWords().language);
  return (
    <div role="status" aria-live="polite">
      {said !== null && (
        <div className={styles.line}>
          <Caption1 className={styles.text}>{said}</Caption1>
          <Button size="small" appearance="subtle" className={styles.close} onClick={unsay}>
            {notices.close}
          </Button>
        </div>
      )}
    </div>
  );
}
