import { useMemo, useRef, useState } from 'react';
import type { WorkbookGrid } from '../../core/model/grid';
import { isRefusal, type Refusal } from '../../core/model/refusal';
import { OWN_SHEETS } from '../../core/submission/own-sheets';
import { loadWords } from '../../locales/load-words';
import type { Words } from '../../locales/words';
import { PaneApp } from '../pane/components/PaneApp';
import { systemTheme } from '../pane/theme-source';
import { FileInput } from './FileInput';
import { FileWorkbook } from './file-host';
import { loadPack } from './load-pack';
import { openFile } from './open-file';
import { OpenBar } from './OpenBar';
import { localTime } from './local-time';
import { ownStorage } from './own-storage';
import { UnreadHost } from './unread-host';

/** Sheets that the pane writes. */
const WRITTEN: ReadonlySet<string> = new Set(Object.values(OWN_SHEETS));

const theme = systemTheme();
const storage = ownStorage();

function hostOf(name: string, book: WorkbookGrid | Refusal): FileWorkbook | UnreadHost {
  return isRefusal(book)
    ? new UnreadHost(name, book)
    : new FileWorkbook({ name, book, ownSheets: WRITTEN, correct: false });
}

async function openSample(): Promise<FileWorkbook | UnreadHost> {
  const { default: sample } = await import(
    /* webpackChunkName: "sample" */ '../../../assets/sample-return/sample.json'
  );
  const bytes = Uint8Array.from(atob(sample.base64), (letter) => letter.charCodeAt(0));
  return hostOf(sample.name, await openFile(new Blob([bytes])));
}

/** The pane without Excel: a return opened from the computer, checked here. Nothing is sent anywhere. */
export function PageApp({ words }: { readonly words: Words }) {
  const [host, setHost] = useState<FileWorkbook | UnreadHost | null>(null);
  const earlier = useRef<HTMLInputElement>(null);
  const waiting = useRef<((book: WorkbookGrid | Refusal | null) => void) | null>(null);
  const sample = useMemo(() => () => void openSample().then(setHost), []);
  const chooseEarlier = useMemo(
    () => (): Promise<WorkbookGrid | Refusal | null> =>
      new Promise((resolve) => {
        waiting.current?.(null);
        waiting.current = resolve;
        earlier.current?.click();
      }),
    [],
  );
  const file = async (chosen: File): Promise<void> => {
    setHost(hostOf(chosen.name, await openFile(chosen)));
  };
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        const [dropped] = event.dataTransfer.files;
        if (dropped) void file(dropped);
      }}
    >
      <FileInput
        input={earlier}
        wanted="earlier"
        choose={(chosen) => {
          const tell = waiting.current;
          waiting.current = null;
          void openFile(chosen).then((book) => tell?.(book));
        }}
      />
      <PaneApp
        host={host}
        loadPack={loadPack}
        words={words}
        loadWords={loadWords}
        theme={theme}
        storage={storage}
        sampleReturn={sample}
        chooseEarlier={chooseEarlier}
        now={localTime}
        above={<OpenBar opened={host !== null} choose={(chosen) => void file(chosen)} />}
      />
    </div>
  );
}
