import { Button, Caption1, ProgressBar, makeStyles } from '@fluentui/react-components';
import { useControlStyles } from '../components/control-styles';
import { fill } from '../../../locales/fill';
import { formatNumber } from '../../../locales/format';
import { useAnalyse } from './analyse-context';
import { ANALYSE_BUSY } from './desk/analyse-snapshot';

const useStyles = makeStyles({
  box: { padding: '4px 12px', display: 'grid', gap: '4px', flexShrink: 0 },
  line: { display: 'flex', alignItems: 'center', gap: '10px', minHeight: '24px' },
  what: { flex: 1, minWidth: 0, fontVariantNumeric: 'tabular-nums' },
});

/** How far it is, with what breaks it off or goes on; at rest, what came of it. */
export function ProgressLine() {
  const styles = useStyles();
  const { heard } = useControlStyles();
  const { desk, now, texts } = useAnalyse();
  const { phase, total, done, analysis } = now;
  const words = texts.progress;
  const busy = ANALYSE_BUSY.includes(phase);
  const facts = { done: formatNumber(done), total: formatNumber(total) };
  const text = (): string => {
    if (phase === 'empty') return '';
    if (phase !== 'done' || analysis === null) return fill(words[phase], facts);
    const { inScope, filed } = analysis.enterprises;
    const tables = analysis.tables.length;
    if (now.register === null) return fill(words.done, { tables, enterprises: formatNumber(filed.length) });
    return fill(words.doneScope, { tables, inScope: formatNumber(inScope.length), filed: formatNumber(filed.length) });
  };
  return (
    <div className={styles.box}>
      <div className={styles.line}>
        <Caption1 className={styles.what}>{text()}</Caption1>
        {busy && (
          <Button
            size="small"
            onClick={() => {
              desk.cancel();
            }}
          >
            {words.cancel}
          </Button>
        )}
        {phase === 'cancelled' && (
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              desk.resume();
            }}
          >
            {words.resume}
          </Button>
        )}
      </div>
      {busy && <ProgressBar aria-label={words.label} {...(total > 0 ? { value: done, max: total } : {})} />}
      <div className={heard} role="status" aria-live="polite" data-heard>
        {busy ? fill(words[phase as 'reading'], { done: '', total: facts.total }) : text()}
      </div>
    </div>
  );
}
