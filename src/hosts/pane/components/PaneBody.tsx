import { Suspense, lazy } from 'react';
import type { RuleClass } from '../../../core/model/rule';
import { fill } from '../../../locales/fill';
import { refusalWords } from '../../../locales/refusal-words';
import { AdviceBox } from './AdviceBox';
import { CheckTab } from './CheckTab';
import { failureAdvice } from './failure-advice';
import { useDesk, useWords } from './pane-context';
import type { PaneTab } from './PaneTabs';

const FiguresTab = lazy(() => import(/* webpackChunkName: "figures" */ './FiguresTab'));
const SubmitTab = lazy(() => import(/* webpackChunkName: "submit" */ './SubmitTab'));

/** Sheets named where no form was recognised. */
const MOST_SHEETS = 8;

interface PaneBodyProps {
  readonly tab: PaneTab;
  readonly only: RuleClass | null;
  readonly openSample: (() => void) | null;
  readonly goTo: (only: 'mandatory' | 'verify') => void;
}

/** What fills the pane: the chosen tab, or why there is nothing to show and what to do. */
export function PaneBody({ tab, only, openSample, goTo }: PaneBodyProps) {
  const words = useWords();
  const { desk, now } = useDesk();
  const { phase } = now;
  const texts = words.pane.states;
  const retry = [{ label: texts.retry, act: () => void desk.check() }];
  const sample = openSample ? [{ label: words.pane.menu.sample, act: openSample }] : [];
  switch (phase.at) {
    case 'starting':
      return null;
    case 'refused':
      return <AdviceBox advice={refusalWords(phase.refusal, words)} actions={[...retry, ...sample]} />;
    case 'failed':
      return <AdviceBox advice={failureAdvice(phase.failure, words)} actions={retry} />;
    case 'no-form': {
      const sheets = phase.sheets.slice(0, MOST_SHEETS).join(words.terms.separator);
      const advice = { what: texts.noForm, why: fill(texts.noFormWhy, { sheets }), todo: texts.noFormTodo };
      return <AdviceBox advice={advice} actions={[...retry, ...sample]} />;
    }
    case 'ready':
      if (tab === 'check') return <CheckTab view={phase.view} only={only} />;
      return (
        <Suspense fallback={null}>
          {tab === 'figures' ? <FiguresTab /> : <SubmitTab view={phase.view} goTo={goTo} />}
        </Suspense>
      );
  }
}
