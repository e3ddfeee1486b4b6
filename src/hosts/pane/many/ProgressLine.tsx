import { Button, Caption1, ProgressBar, makeStyles } from '@fluentui/react-components';
import { fill } from '../../../locales/fill';
import { formatNumber } from '../../../locales/format';
import type { ManyWords } from '../../../locales/many-words';
import { useControlStyles } from './control-styles';
import { BUSY_PHASES, type ManySnapshot } from './desk/many-snapshot';
import { useMany } from './many-context';

const useStyles = makeStyles({
  box: { padding: '4px 12px', display: 'grid', gap: '4px' },
  line: { display: 'flex', alignItems: 'center', gap: '10px', minHeight: '24px' },
  what: { flex: 1, minWidth: 0, fontVariantNumeric: 'tabular-nums' },
});

/** Above, minutes are told. */
const MOST_SECONDS = 90;
/** The ear is told of every quarter only. */
const QUARTER = 25;

function timeLeft(seconds: number, texts: ManyWords): string {
  const { progress } = texts;
  if (seconds > MOST_SECONDS) return fill(progress.minutes, { count: Math.ceil(seconds / 60) });
  return fill(progress.seconds, { count: seconds > 20 ? Math.ceil(seconds / 5) * 5 : Math.max(1, Math.ceil(seconds)) });
}

const rateOf = (rate: number): string => formatNumber(rate, rate < 10 ? 1 : 0);

/** What is being done, how far it is, how fast it goes and how long it takes, for the eye. */
export function progressText({ phase, done, total, perSecond, secondsLeft }: ManySnapshot, texts: ManyWords): string {
  const facts = { done: formatNumber(done), total: formatNumber(total) };
  const what = fill(texts.phases[phase], facts);
  if (!BUSY_PHASES.includes(phase)) return what;
  const parts = [total > 0 ? `${what} ${fill(texts.progress.of, facts)}` : what];
  if (phase === 'running' && perSecond !== null) parts.push(fill(texts.progress.rate, { rate: rateOf(perSecond) }));
  if (phase === 'running' && secondsLeft !== null) parts.push(timeLeft(secondsLeft, texts));
  return parts.join(' · ');
}

/** What the ear is told: each phase, and of the check itself every quarter. */
export function heardProgress({ phase, done, total }: ManySnapshot, texts: ManyWords): string {
  const what = fill(texts.phases[phase], { done: formatNumber(done), total: formatNumber(total) });
  if (phase !== 'running' || total === 0) return what;
  const percent = Math.floor(((done / total) * 100) / QUARTER) * QUARTER;
  return fill(texts.progress.heard, { what, percent });
}

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
