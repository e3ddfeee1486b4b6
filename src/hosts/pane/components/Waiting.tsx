import { Button, Caption1, ProgressBar, makeStyles } from '@fluentui/react-components';
import { useDesk, useWords } from './pane-context';

const useStyles = makeStyles({
  box: { padding: '6px 12px', display: 'grid', gap: '4px' },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '24px' },
});

/** A wait above half a second says what is being done; above three seconds it can be broken off. */
export function Waiting() {
  const styles = useStyles();
  const words = useWords();
  const { desk, now } = useDesk();
  const { busy } = now;
  return (
    <div role="status" aria-live="polite">
      {busy?.shown && (
        <div className={styles.box}>
          <div className={styles.line}>
            <Caption1>{words.pane.states[busy.what]}</Caption1>
            {busy.cancellable && (
              <Button
                size="small"
                onClick={() => {
                  desk.cancel();
                }}
              >
                {words.pane.states.cancel}
              </Button>
            )}
          </div>
          <ProgressBar aria-label={words.pane.states[busy.what]} />
        </div>
      )}
    </div>
  );
}
