import { Button, Caption1, ProgressBar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { fill } from '../../../locales/fill';
import { formatMonth, formatNumber } from '../../../locales/format';
import { useControlStyles } from '../components/control-styles';
import { useWords } from '../components/pane-context';
import { callWords } from '../../../locales/call-words';
import type { IntoWorkbookProps } from '../analyse/into-workbook';
import { useCalls } from './calls-context';
import { CallsOut } from './CallsOut';
import { useCallsStyles } from './calls-styles';
import { UnresolvedFold } from './UnresolvedFold';

const useStyles = makeStyles({
  head: {
    flexShrink: 0,
    padding: '6px 12px',
    display: 'grid',
    gap: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    flex: '1 1 200px',
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  sentence: { flex: '1 1 240px', minWidth: 0, margin: 0 },
  threshold: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
  },
  number: { width: '58px', textAlign: 'right' },
  progress: { flex: '1 1 120px', minWidth: 0, maxWidth: '240px' },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

const inPercent = (share: number): number => Number((share * 100).toPrecision(6));

/** How many are to be called and why so many, what is left then, and how far one is. */
export function CallsHead({ intoWorkbook }: IntoWorkbookProps) {
  const styles = useStyles();
  const common = useCallsStyles();
  const { heard } = useControlStyles();
  const words = useWords();
  const { now, texts } = useCalls();
  const { ranked, phase, calls, called } = now;
  const own = callWords(words.language);
  const { phases } = texts;
  const busy = phase === 'handing' || phase === 'ranking';
  const many = ranked?.calls ?? 0;
  const doing =
    phase === 'handing'
      ? fill(phases.handing, { done: now.done, total: now.total })
      : phase === 'ranking'
        ? phases.ranking
        : phase === 'cancelled'
          ? phases.cancelled
          : null;
  return (
    <div className={styles.head}>
      {ranked && (
        <div className={styles.line}>
          <h2 className={styles.title}>
            {fill(own.title, { period: formatMonth(ranked.period, words), filed: formatNumber(ranked.filed) })}
          </h2>
          {calls.length > 0 && <CallsOut intoWorkbook={intoWorkbook} />}
        </div>
      )}
      <div className={styles.line}>
        {ranked && (
          <p className={styles.sentence} data-calls-line>
            {many === 0 ? own.none : fill(own.line, { calls: many, threshold: inPercent(ranked.threshold) })}
          </p>
        )}
        <ThresholdField />
      </div>
      {doing !== null && <Doing what={doing} busy={busy} />}
      {ranked && many > 0 && (
        <div className={styles.line}>
          <Caption1 data-calls-progress>{fill(texts.progress.of, { called, calls: calls.length })}</Caption1>
          <ProgressBar
            className={styles.progress}
            aria-label={texts.progress.label}
            value={called}
            max={calls.length}
          />
        </div>
      )}
      {ranked && <UnresolvedFold />}
      {ranked && ranked.rest > 0 && <p className={common.quiet}>{fill(own.below, { count: ranked.rest })}</p>}
      <div className={heard} role="status" aria-live="polite">
        {phase === 'done' ? fill(phases.done, { calls: many }) : (doing ?? '')}
      </div>
    </div>
  );
}

function Doing({ what, busy }: { readonly what: string; readonly busy: boolean }) {
  const styles = useStyles();
  const { desk, now, texts } = useCalls();
  const { done, total, phase } = now;
  return (
    <>
      <div className={styles.line}>
        <Caption1>{what}</Caption1>
        <Button
          size="small"
          appearance={busy ? 'secondary' : 'primary'}
          onClick={() => {
            if (busy) desk.cancel();
            else desk.resume();
          }}
        >
          {busy ? texts.phases.cancel : texts.phases.resume}
        </Button>
      </div>
      {busy && (
        <ProgressBar aria-label={what} {...(phase === 'handing' && total > 0 ? { value: done, max: total } : {})} />
      )}
    </>
  );
}

function ThresholdField() {
  const styles = useStyles();
  const { field } = useControlStyles();
  const { desk, now, texts } = useCalls();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? String(inPercent(now.threshold));
  const value = Number(shown.replace(',', '.'));
  const bad = shown.trim() === '' || !(value > 0 && value < 100);
  const apply = (): void => {
    if (typed === null || bad) return;
    setTyped(null);
    desk.setThreshold(value / 100);
  };
  return (
    <label className={styles.threshold} title={texts.threshold.hint}>
      {texts.threshold.label}
      <input
        className={mergeClasses(field, styles.number)}
        inputMode="decimal"
        value={shown}
        maxLength={8}
        aria-invalid={bad}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
        onBlur={apply}
        onKeyDown={({ key }) => {
          if (key === 'Enter') apply();
          if (key === 'Escape') setTyped(null);
        }}
      />
      {texts.threshold.unit}
      {bad && (
        <span className={styles.bad} role="alert">
          {texts.threshold.bad}
        </span>
      )}
    </label>
  );
}
