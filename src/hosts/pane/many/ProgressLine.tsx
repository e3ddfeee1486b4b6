import { Button, Caption1, ProgressBar, makeStyles } from '@fluentui/react-components';
import { useControlStyles } from '../components/control-styles';
import { BUSY_PHASES } from './desk/many-snapshot';
import { useMany } from './many-context';
import { heardProgress, progressText } from './progress-text';

const useStyles = makeStyles({
  box: { padding: '4px 12px', display: 'grid', gap: '4px' },
  line: { display: 'flex', alignItems: 'center', gap: '10px', minHeight: '24px' },
  what: { flex: 1, minWidth: 0, fontVariantNumeric: 'tabular-nums' },
});

/** The progress of the batch, with what breaks it off or goes on. */
export function ProgressLine() {
  const styles = useStyles();
  const { heard } = useControlStyles();
  const { desk, now, texts } = useMany();
  const { phase, total, done } = now;
  const busy = BUSY_PHASES.includes(phase);
  const stopped = now.notices.some(({ code }) => code === 'worker-failed');
  return (
    <div className={styles.box}>
      <div className={styles.line}>
        <Caption1 className={styles.what}>{progressText(now, texts)}</Caption1>
        {busy && (
          <Button
            size="small"
            onClick={() => {
              desk.cancel();
            }}
          >
            {texts.progress.cancel}
          </Button>
        )}
        {(phase === 'cancelled' || (stopped && !busy)) && (
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              desk.resume();
            }}
          >
            {texts.progress.resume}
          </Button>
        )}
      </div>
      {busy && (
        <ProgressBar
          aria-label={texts.progress.label}
          {...(total > 0 && phase !== 'comparing' ? { value: done, max: total } : {})}
        />
      )}
      <div className={heard} role="status" aria-live="polite">
        {heardProgress(now, texts)}
      </div>
    </div>
  );
}
