import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { callWords } from '../../../locales/call-words';
import { callsViewWords } from '../../../locales/calls-view-words';
import { useWords } from '../components/pane-context';
import type { CheckedBatch } from '../many/desk/many-desk-face';
import { ownStorage } from '../own-storage';
import { callsReport } from './calls-report';
import { CallsContext, type CallsRoom } from './calls-context';
import { CallsView, type CallsViewProps } from './CallsView';
import { CallsDesk } from './desk/calls-desk';

export interface CallsPaneProps extends CallsViewProps {
  readonly batch: CheckedBatch;
  readonly startWorker: () => Worker;
  readonly open: CallsRoom['open'];
}

/** Whom to phone first, of a batch that was checked. */
export default function CallsPane({ batch, startWorker, open, said, say, ...view }: CallsPaneProps) {
  const [desk, setDesk] = useState<CallsDesk | null>(null);
  useEffect(() => {
    const made = new CallsDesk({ batch, startWorker, storage: ownStorage() });
    setDesk(made);
    return () => {
      made.close();
    };
  }, [batch, startWorker]);
  return desk === null ? null : <OnDesk desk={desk} batch={batch} open={open} said={said} say={say} {...view} />;
}

interface OnDeskProps extends Omit<CallsPaneProps, 'startWorker'> {
  readonly desk: CallsDesk;
}

function OnDesk({ desk, batch, open, said, say, ...view }: OnDeskProps) {
  const words = useWords();
  const now = useSyncExternalStore(desk.subscribe, desk.snapshot);
  const { ranked, calls } = now;
  const report = useMemo(() => ranked && callsReport(ranked, calls, batch.pack), [ranked, calls, batch]);
  const speech = useMemo(() => report && { report, words, own: callWords(words.language) }, [report, words]);
  const texts = useMemo(() => callsViewWords(words.language), [words.language]);
  const room = useMemo(
    () => ({ desk, now, batch, texts, speech, open, say }),
    [desk, now, batch, texts, speech, open, say],
  );
  return (
    <CallsContext.Provider value={room}>
      <CallsView said={said} say={say} {...view} />
    </CallsContext.Provider>
  );
}
