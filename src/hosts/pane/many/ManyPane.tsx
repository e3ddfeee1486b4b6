import { Spinner, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { SheetSpec } from '../../../adapters/ooxml/write-spec';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { HostAnswer } from '../../../core/host/workbook-host';
import type { Audience } from '../../../core/model/rule';
import { manyWords } from '../../../locales/many-words';
import { AdviceBox } from '../components/AdviceBox';
import { useSettings, useWords } from '../components/pane-context';
import { ManyDesk } from './desk/many-desk';
import { ManyView } from './ManyView';

export interface ManyPaneProps {
  readonly loadPack: () => Promise<CompiledPack>;
  readonly startWorker: () => Worker;
  /** opens one received file to see its findings; rejects where a part of the program is not there */
  readonly open: (file: File) => Promise<void>;
  /** puts sheets into the open workbook (Excel); null = they are downloaded */
  readonly intoWorkbook: ((sheets: readonly SheetSpec[]) => Promise<HostAnswer>) | null;
}

const useStyles = makeStyles({ wait: { padding: '24px' } });

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
  return <ManyView desk={desk} open={props.open} intoWorkbook={props.intoWorkbook} />;
}
