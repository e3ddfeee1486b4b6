import { Spinner, makeStyles, mergeClasses } from '@fluentui/react-components';
import { Suspense, lazy, useCallback, useEffect, useMemo, useState } from 'react';
import type { SheetSpec } from '../../../adapters/ooxml/write-spec';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { HostAnswer } from '../../../core/host/workbook-host';
import type { Audience } from '../../../core/model/rule';
import { manyWords } from '../../../locales/many-words';
import { showFinding } from '../calls/show-finding';
import { AdviceBox } from '../components/AdviceBox';
import { useSettings, useWords } from '../components/pane-context';
import { ManyDesk } from './desk/many-desk';
import type { CheckedBatch } from './desk/many-desk-face';
import { ManyView } from './ManyView';
import { openPath } from './open-path';

const CallsPane = lazy(() => import('../calls/CallsPane'));

export interface ManyPaneProps {
  readonly loadPack: () => Promise<CompiledPack>;
  readonly startWorker: () => Worker;
  /** opens one received file to see its findings; rejects where a part of the program is not there */
  readonly open: (file: File) => Promise<void>;
  /** puts sheets into the open workbook (Excel); null = they are downloaded */
  readonly intoWorkbook: ((sheets: readonly SheetSpec[]) => Promise<HostAnswer>) | null;
}

const useStyles = makeStyles({
  wait: { padding: '24px' },
  room: { display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, minWidth: 0 },
  away: { display: 'none' },
});

/** The desk of many workbooks, with its rules; 'failed' where they could not be loaded. */
function useManyDesk(
  { loadPack, startWorker }: ManyPaneProps,
  audience: Audience,
): readonly [ManyDesk | 'failed' | null, () => void] {
  const [desk, setDesk] = useState<ManyDesk | 'failed' | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    let made: ManyDesk | null = null;
    setDesk(null);
    loadPack().then(
      (pack) => {
        if (gone) return;
        made = new ManyDesk({ pack, startWorker, audience });
        setDesk(made);
      },
      () => {
        if (!gone) setDesk('failed');
      },
    );
    return () => {
      gone = true;
      made?.close();
    };
    // the audience is changed on the desk, not by a new one
  }, [loadPack, startWorker, attempt]);
  return [
    desk,
    () => {
      setAttempt(attempt + 1);
    },
  ];
}

/** Many received workbooks, checked in workers, in one list. */
export default function ManyPane(props: ManyPaneProps) {
  const styles = useStyles();
  const words = useWords();
  const { audience } = useSettings().settings;
  const texts = useMemo(() => manyWords(words.language), [words.language]);
  const [desk, again] = useManyDesk(props, audience);

  useEffect(() => {
    if (desk !== null && desk !== 'failed' && desk.snapshot().audience !== audience) desk.setAudience(audience);
  }, [desk, audience]);

  if (desk === null) {
    return (
      <main className={styles.wait}>
        <Spinner label={texts.starting} />
      </main>
    );
  }
  if (desk === 'failed') {
    const { what, why, todo, retry } = texts.failed;
    return (
      <main>
        <AdviceBox advice={{ what, why, todo }} actions={[{ label: retry, act: again }]} />
      </main>
    );
  }
  return <OnDesk desk={desk} {...props} />;
}

/** The list, or whom of it to phone first; the list is kept as it was left. */
function OnDesk({ desk, open, intoWorkbook, startWorker }: ManyPaneProps & { readonly desk: ManyDesk }) {
  const styles = useStyles();
  const words = useWords();
  const { audience } = useSettings().settings;
  const [calling, call] = useState<CheckedBatch | null>(null);
  const [said, say] = useState<string | null>(null);
  const texts = useMemo(() => manyWords(words.language), [words.language]);
  // whom an office calls is not for an enterprise to see
  const batch = audience === 'office' ? calling : null;
  const back = useCallback((): void => {
    call(null);
    say(null);
  }, []);
  const openFile = useCallback(
    (path: string, fingerprint: string | null): void => {
      say(texts.list.opening);
      void openPath(path, { desk, open, texts, words }).then(async (problem) => {
        say(problem);
        if (problem !== null || fingerprint === null) return;
        await showFinding(fingerprint);
      });
    },
    [desk, open, texts, words],
  );
  return (
    <>
      <div className={mergeClasses(styles.room, batch !== null && styles.away)}>
        <ManyView
          desk={desk}
          open={open}
          intoWorkbook={intoWorkbook}
          callFirst={() => {
            call(desk.checked());
          }}
        />
      </div>
      {batch !== null && (
        <Suspense fallback={<Spinner className={styles.wait} label={texts.starting} />}>
          <CallsPane
            batch={batch}
            startWorker={startWorker}
            open={openFile}
            back={back}
            said={said}
            say={say}
            intoWorkbook={intoWorkbook}
          />
        </Suspense>
      )}
    </>
  );
}
