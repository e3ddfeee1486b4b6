import { Suspense, lazy, useCallback, useEffect, useMemo, useState } from 'react';
import { loadWords } from '../../locales/load-words';
import type { Words } from '../../locales/words';
import { PaneApp } from '../pane/components/PaneApp';
import type { MoreRooms } from '../pane/components/PaneModes';
import { loadSettings } from '../pane/desk/pane-storage';
import { systemTheme } from '../pane/theme-source';
import { startWorker } from '../worker/start-worker';
import { DeskLink } from './DeskLink';
import { DropTarget } from './DropTarget';
import { FileInput } from './FileInput';
import { LeaveDialog } from './LeaveDialog';
import { loadPack } from './load-pack';
import { localTime } from './local-time';
import { openFile } from './open-file';
import { openSample } from './open-sample';
import { ownStorage } from '../pane/own-storage';
import { FilesContext, useFiles } from './page-context';
import { PageFiles } from './page-files';
import { PageLayout } from './PageLayout';
import { USUAL_WIDTH } from './Separator';
import { StartPage } from './StartPage';
import { TopBar } from './TopBar';
import { useEarlier } from './use-earlier';
import { useLeaveGuard } from './use-leave-guard';
import { WorkKeeper } from './work-keeper';
import { BrowserWorkStore } from './work-store';

const AuditDialog = lazy(() => import(/* webpackChunkName: "audit" */ './audit/AuditDialog'));

const theme = systemTheme();
const storage = ownStorage();
const keeper = new WorkKeeper(new BrowserWorkStore(), Date.now);
const files = new PageFiles({
  open: openFile,
  keeper,
  mayCorrect: () => loadSettings(storage).audience === 'enterprise',
});

/** Whether this page was loaded again in its tab, not closed and opened. */
function isReload(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'reload';
}

const rooms: MoreRooms = {
  startWorker,
  intoWorkbook: null,
  analysisIntoWorkbook: null,
  tableSource: null,
  showRow: null,
  openFile: (file) => {
    files.openReceived(file);
    return Promise.resolve(null);
  },
  ownSwitch: true,
};

/** The pane without Excel: a return opened from the computer, checked, corrected and explained here. Nothing is sent anywhere. */
export function PageApp({ words }: { readonly words: Words }) {
  return (
    <FilesContext.Provider value={files}>
      <Page words={words} />
    </FilesContext.Provider>
  );
}

function Page({ words }: { readonly words: Words }) {
  const { state } = useFiles();
  const [width, setWidth] = useState(USUAL_WIDTH);
  const earlier = useEarlier();
  useLeaveGuard(files);
  useEffect(() => {
    void files.restore(isReload());
  }, []);
  const sample = useCallback(() => {
    openSample(files);
  }, []);
  const above = useMemo(
    () => (
      <>
        <TopBar />
        <DropTarget />
        <LeaveDialog />
      </>
    ),
    [],
  );
  return (
    <>
      <FileInput input={earlier.input} wanted="earlier" choose={earlier.chosen} />
      <PaneApp
        host={state.work?.host ?? null}
        loadPack={loadPack}
        words={words}
        loadWords={loadWords}
        theme={theme}
        storage={storage}
        sampleReturn={sample}
        chooseEarlier={earlier.ask}
        now={localTime}
        above={above}
        first={<StartPage />}
        around={(pane) => <PageLayout pane={pane} width={width} setWidth={setWidth} />}
        onDesk={
          <>
            <DeskLink />
            {state.printing && (
              <Suspense fallback={null}>
                <AuditDialog />
              </Suspense>
            )}
          </>
        }
        rooms={rooms}
      />
    </>
  );
}
