import { Spinner, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { analysisNames } from '../../../adapters/reports/analysis/names';
import { speechOf } from '../../../adapters/reports/analysis/print/speech';
import type { AnalysisReport } from '../../../adapters/reports/analysis/report';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { TableSource } from '../../../core/host/table-source';
import { analyseViewWords } from '../../../locales/analyse-view-words';
import { AdviceBox } from '../components/AdviceBox';
import { useWords } from '../components/pane-context';
import { AnalyseContext } from './analyse-context';
import { AnalyseView } from './AnalyseView';
import { AnalyseDesk } from './desk/analyse-desk';
import { hostNotes, sourceOf } from './host-notes';
import type { IntoWorkbookProps } from './into-workbook';

export interface AnalysePaneProps extends IntoWorkbookProps {
  readonly loadPack: () => Promise<CompiledPack>;
  readonly startWorker: () => Worker;
  /** sheets of the open workbook, one of which may hold a ledger; null on the page */
  readonly source: TableSource | null;
}

const useStyles = makeStyles({ wait: { padding: '24px' } });

type Loaded = { readonly desk: AnalyseDesk; readonly pack: CompiledPack } | 'failed' | null;

function useAnalyseDesk({ loadPack, startWorker, source }: AnalysePaneProps): readonly [Loaded, () => void] {
  const [loaded, setLoaded] = useState<Loaded>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    let made: AnalyseDesk | null = null;
    setLoaded(null);
    loadPack().then(
      (pack) => {
        if (gone) return;
        made = new AnalyseDesk({ pack, startWorker, source });
        setLoaded({ desk: made, pack });
        void made.lookForLedger();
      },
      () => {
        if (!gone) setLoaded('failed');
      },
    );
    return () => {
      gone = true;
      made?.close();
    };
  }, [loadPack, startWorker, source, attempt]);
  return [
    loaded,
    () => {
      setAttempt(attempt + 1);
    },
  ];
}

/** The indicators of the zone, from returns of many months or a ledger: tables, charts, and what is to be said beside. */
export default function AnalysePane(props: AnalysePaneProps) {
  const styles = useStyles();
  const { language } = useWords();
  const texts = useMemo(() => analyseViewWords(language), [language]);
  const [loaded, again] = useAnalyseDesk(props);
  if (loaded === null) {
    return (
      <main className={styles.wait}>
        <Spinner label={texts.starting} />
      </main>
    );
  }
  if (loaded === 'failed') {
    const { what, why, todo, retry } = texts.failed;
    return (
      <main>
        <AdviceBox advice={{ what, why, todo }} actions={[{ label: retry, act: again }]} />
      </main>
    );
  }
  return <OnDesk desk={loaded.desk} pack={loaded.pack} intoWorkbook={props.intoWorkbook} />;
}

interface OnDeskProps extends IntoWorkbookProps {
  readonly desk: AnalyseDesk;
  readonly pack: CompiledPack;
}

function OnDesk({ desk, pack, intoWorkbook }: OnDeskProps) {
  const words = useWords();
  const now = useSyncExternalStore(desk.subscribe, desk.snapshot);
  const texts = useMemo(() => analyseViewWords(words.language), [words.language]);
  const names = useMemo(() => analysisNames(pack), [pack]);
  const speech = useMemo(() => speechOf(names, words), [names, words]);
  const { analysis } = now;
  const report = useMemo<AnalysisReport | null>(
    () => analysis && { analysis, names, source: sourceOf(now), notes: hostNotes(now) },
    // what the notes are made of comes with the analysis
    [analysis, names],
  );
  const room = useMemo(() => ({ desk, now, texts, speech, report }), [desk, now, texts, speech, report]);
  return (
    <AnalyseContext.Provider value={room}>
      <AnalyseView intoWorkbook={intoWorkbook} />
    </AnalyseContext.Provider>
  );
}
