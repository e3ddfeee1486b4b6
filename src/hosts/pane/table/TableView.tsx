import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense, lazy, startTransition, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useControlStyles } from '../components/control-styles';
import { useWidth } from '../components/use-width';
import { ColumnsStep } from './ColumnsStep';
import { DataStep } from './DataStep';
import { Preview } from './Preview';
import { Results } from './Results';
import { RulesStep } from './RulesStep';
import { RunBar } from './RunBar';
import { StepTabs, type Step } from './StepTabs';
import { useTable } from './table-context';
import { TroubleBox } from './TroubleBox';

const OutlierStep = lazy(() => import(/* webpackChunkName: "outliers" */ './outliers/OutlierStep'));

/** From this width on, results stand beside the steps. */
const WIDE = 820;

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'flex',
    flex: 1,
    minHeight: 0,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  steps: { display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0, minHeight: 0 },
  beside: { flex: '0 0 clamp(360px, 38%, 520px)', borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  results: { display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0, minHeight: 0 },
  step: { display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, minWidth: 0 },
});

/** The steps one after another in a narrow pane; with room, the results or the data stand beside them. */
export function TableView() {
  const styles = useStyles();
  const { heard } = useControlStyles();
  const { now, texts } = useTable();
  const root = useRef<HTMLElement>(null);
  const { width } = useWidth(root);
  const wide = width >= WIDE;
  const [step, setStep] = useState<Step>('data');
  // first drawings of a step or of results are made in slices: the pane answers meanwhile
  const outcome = useDeferredValue(now.outcome);
  const go = (wanted: Step): void => {
    startTransition(() => {
      setStep(wanted);
    });
  };

  useEffect(() => {
    if (!outcome || outcome.stale || wide) return;
    startTransition(() => {
      setStep('results');
    });
    // only a new outcome brings its tab to the front
  }, [outcome?.rules]);
  const shown: Step = wide && step === 'results' ? 'rules' : step;

  const beside = () => {
    if (shown !== 'outliers') return outcome ? <Results /> : <Preview />;
    if (now.outliers === null) return <Preview />;
    return (
      <Suspense fallback={null}>
        <OutlierStep part="results" />
      </Suspense>
    );
  };

  return (
    <main ref={root} className={styles.root} aria-label={texts.label} data-view="table">
      <h1 className={heard}>{texts.label}</h1>
      <section className={mergeClasses(styles.steps, wide && styles.beside)} aria-label={texts.steps.label}>
        <StepTabs
          steps={wide ? ['data', 'columns', 'rules', 'outliers'] : ['data', 'columns', 'rules', 'results', 'outliers']}
          shown={shown}
          go={go}
        />
        <TroubleBox />
        <div className={styles.step} role="tabpanel" id={`table-${shown}`} aria-labelledby={`table-tab-${shown}`}>
          {shown === 'data' && <DataStep preview={!wide} />}
          {shown === 'columns' && <ColumnsStep />}
          {shown === 'rules' && <RulesStep />}
          {shown === 'results' && <Results />}
          {shown === 'outliers' && (
            <Suspense fallback={null}>
              <OutlierStep part={wide ? 'settings' : 'all'} />
            </Suspense>
          )}
        </div>
        {shown !== 'outliers' && <RunBar />}
      </section>
      {wide && <div className={styles.results}>{beside()}</div>}
    </main>
  );
}
