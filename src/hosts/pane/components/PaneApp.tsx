import { FluentProvider, Spinner, makeStyles, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { WorkbookHost } from '../../../core/host/workbook-host';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { WorkbookGrid } from '../../../core/model/grid';
import type { Refusal } from '../../../core/model/refusal';
import type { Language } from '../../../locales/language';
import { ruleBookOf } from '../../../locales/rule-book';
import type { Words } from '../../../locales/words';
import type { KeptTexts } from '../desk/drafts';
import { loadSettings, saveSettings, type PaneSettings } from '../desk/pane-storage';
import type { ReturnDesk } from '../desk/return-desk';
import type { ThemeSource } from '../theme-source';
import { AdviceBox } from './AdviceBox';
import { DeskPane, type DeskPaneProps } from './DeskPane';
import { FirstRun } from './FirstRun';
import { DeskContext, SettingsContext, WordsContext, useWords } from './pane-context';
import { PaneModes, type MoreRooms } from './PaneModes';

export interface PaneAppProps {
  /** null = no workbook is open yet */
  readonly host: WorkbookHost | null;
  /** gives the rules; loaded when first needed */
  readonly loadPack: () => Promise<CompiledPack>;
  /** words in the language of the host, until the person chooses another */
  readonly words: Words;
  /** gives the words of another language */
  readonly loadWords: (language: Language) => Promise<Words>;
  readonly theme: ThemeSource;
  /** `localStorage`, where it may be used */
  readonly storage: KeptTexts | null;
  /** opens the sample return; null where the host cannot */
  readonly sampleReturn: (() => void) | null;
  /** lets the person choose an earlier return and reads it; null = nothing chosen, absent where the host cannot */
  readonly chooseEarlier?: () => Promise<WorkbookGrid | Refusal | null>;
  readonly activeCell?: DeskPaneProps['activeCell'];
  /** what the page around has above the pane */
  readonly above?: ReactNode;
  /** puts the pane on a return among what the page around has beside it; left out = the pane fills the window */
  readonly around?: (pane: ReactNode) => ReactNode;
  /** is there while a workbook is on the desk, and may use it */
  readonly onDesk?: ReactNode;
  /** is shown while no workbook is open; left out = the three lines of the first run */
  readonly first?: ReactNode;
  /** many returns and tables, where the host offers them */
  readonly rooms?: MoreRooms;
  /** the time for a receipt: `2013-10-08 09:30` */
  readonly now: () => string;
}

interface Opened {
  readonly desk: ReturnDesk;
  readonly pack: CompiledPack;
}

const useStyles = makeStyles({
  root: { height: '100vh', overflow: 'hidden', display: 'flex', flexDirection: 'column' },
  wait: { padding: '24px' },
  pane: { display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0, minHeight: 0 },
  page: { flex: 1, overflowY: 'auto' },
});

/** The words wanted; until they are there, those in use. */
function useLanguage(wanted: Language, { words: first, loadWords }: PaneAppProps): Words {
  const [words, setWords] = useState(first);
  useEffect(() => {
    let gone = false;
    if (words.language === wanted) return;
    void loadWords(wanted).then((loaded) => {
      if (!gone) setWords(loaded);
    });
    return () => {
      gone = true;
    };
  }, [wanted, words, loadWords]);
  return words;
}

/** The whole pane over one workbook: the only thing that an entry file renders. */
export function PaneApp(props: PaneAppProps) {
  const styles = useStyles();
  const { host, storage, theme, sampleReturn } = props;
  const [settings, setSettings] = useState(() => loadSettings(storage));
  const hostTheme = useSyncExternalStore(theme.subscribe, theme.current);
  const words = useLanguage(settings.language ?? props.words.language, props);
  const { language } = words;
  const dark = (settings.theme ?? hostTheme) === 'dark';
  const settingsInUse = useMemo(() => {
    const change = (wanted: Partial<PaneSettings>): void => {
      const next = { ...settings, ...wanted };
      setSettings(next);
      saveSettings(storage, next);
    };
    return { settings, language, change };
  }, [settings, language, storage]);

  const welcomed = (then: () => void) => () => {
    settingsInUse.change({ welcomed: true });
    then();
  };

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} lang={language} className={styles.root}>
      <WordsContext.Provider value={words}>
        <SettingsContext.Provider value={settingsInUse}>
          <PaneModes rooms={props.rooms ?? null} loadPack={props.loadPack} above={props.above}>
            {(guest) => {
              const inFront = guest ?? host;
              const pane =
                inFront !== null && (settings.welcomed || inFront.kind === 'file') ? (
                  <div className={styles.pane}>
                    <Desk {...props} host={inFront} settings={settings} />
                  </div>
                ) : (
                  (props.first ?? (
                    <main className={styles.page}>
                      <FirstRun
                        openSample={sampleReturn && welcomed(sampleReturn)}
                        skip={host === null ? null : welcomed(() => undefined)}
                      />
                    </main>
                  ))
                );
              return props.around ? props.around(pane) : pane;
            }}
          </PaneModes>
        </SettingsContext.Provider>
      </WordsContext.Provider>
    </FluentProvider>
  );
}

/** Sets up the desk for the workbook, with its rules, and shows it. */
function Desk({ host, loadPack, storage, now, settings, ...props }: DeskProps) {
  const styles = useStyles();
  const words = useWords();
  const [opened, setOpened] = useState<Opened | 'failed' | null>(null);
  const [attempt, setAttempt] = useState(0);
  const { audience } = settings;

  useEffect(() => {
    let gone = false;
    let desk: ReturnDesk | null = null;
    setOpened(null);
    Promise.all([loadPack(), import(/* webpackChunkName: "desk" */ '../desk/return-desk')]).then(
      ([pack, room]) => {
        if (gone) return;
        desk = new room.ReturnDesk({ host, pack, storage, audience, now });
        setOpened({ desk, pack });
        void desk.start();
      },
      () => {
        if (!gone) setOpened('failed');
      },
    );
    return () => {
      gone = true;
      void desk?.close();
    };
    // the audience is changed on the desk, not by a new one
  }, [host, loadPack, storage, now, attempt]);

  useEffect(() => {
    if (opened !== null && opened !== 'failed' && opened.desk.snapshot().audience !== audience)
      opened.desk.show(audience);
  }, [opened, audience]);

  if (opened === null) {
    return (
      <main className={styles.wait}>
        <Spinner label={words.pane.states.starting} />
      </main>
    );
  }
  if (opened === 'failed') {
    const { packFailed: what, packFailedWhy: why, packFailedTodo: todo, retry } = words.pane.states;
    const again = {
      label: retry,
      act: () => {
        setAttempt(attempt + 1);
      },
    };
    return (
      <main>
        <AdviceBox advice={{ what, why, todo }} actions={[again]} />
      </main>
    );
  }
  return <OnDesk {...opened} {...props} />;
}

type DeskProps = PaneAppProps & { readonly host: WorkbookHost; readonly settings: PaneSettings };
type OnDeskProps = Opened & Pick<PaneAppProps, 'sampleReturn' | 'chooseEarlier' | 'activeCell' | 'onDesk'>;

function OnDesk({ desk, pack, sampleReturn, chooseEarlier, activeCell, onDesk }: OnDeskProps) {
  const now = useSyncExternalStore(desk.subscribe, desk.snapshot);
  const book = useMemo(() => ruleBookOf(pack), [pack]);
  const openEarlier = chooseEarlier
    ? () => void chooseEarlier().then((earlier) => (earlier === null ? undefined : desk.addEarlier(earlier)))
    : null;
  return (
    <DeskContext.Provider value={{ desk, now, book }}>
      <DeskPane openEarlier={openEarlier} openSample={sampleReturn} activeCell={activeCell ?? null} />
      {onDesk}
    </DeskContext.Provider>
  );
}
