import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CellRef } from '../../../core/model/cell';
import type { RuleClass } from '../../../core/model/rule';
import { Announcer } from './Announcer';
import { Counters } from './Counters';
import { filtered } from './CheckTab';
import { Header } from './Header';
import { Help } from './Help';
import { LeftToDo } from './LeftToDo';
import { NoticeBar } from './NoticeBar';
import { PaneBody } from './PaneBody';
import { useModes } from './modes';
import { useDesk } from './pane-context';
import { PaneTabs, type PaneTab } from './PaneTabs';
import { useStepKeys } from './use-step-keys';
import { useIntents } from './use-intents';
import { Waiting } from './Waiting';

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 },
  // list and detail stand side by side where the pane itself is wide, however wide the window is
  main: { display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, containerType: 'inline-size' },
  head: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  body: { flex: 1, minHeight: 0, overflowY: 'auto' },
});

export interface DeskPaneProps {
  readonly openEarlier: (() => void) | null;
  readonly openSample: (() => void) | null;
  /** where the cursor is in the workbook, for "why is this cell marked"; null where the host cannot say */
  readonly activeCell: (() => Promise<CellRef | null>) | null;
}

/** The pane with a workbook on its desk. */
export function DeskPane({ openEarlier, openSample, activeCell }: DeskPaneProps) {
  const styles = useStyles();
  const { desk, now } = useDesk();
  const modes = useModes();
  const [tab, setTab] = useState<PaneTab>('check');
  const [only, setOnly] = useState<RuleClass | null>(null);
  const [help, setHelp] = useState(false);
  const view = now.phase.at === 'ready' ? now.phase.view : null;
  const shown = useMemo(() => (view ? filtered(view, only).flatMap(({ entries }) => entries) : []), [view, only]);
  const ready = view !== null && view.gate.open && now.audience === 'enterprise' && tab !== 'submit';

  const show = (wanted: PaneTab): void => {
    setHelp(false);
    setTab(wanted);
  };
  const filter = (wanted: RuleClass | null): void => {
    show('check');
    setOnly(wanted);
  };
  const step = (by: 1 | -1): void => {
    show('check');
    void desk.step(
      by,
      shown.map(({ key }) => key),
    );
  };

  useIntents((intent) => {
    if (modes && modes.mode !== 'return') modes.go('return');
    show(intent === 'figures' || intent === 'submit' ? intent : 'check');
    if (intent === 'check') void desk.check();
    if (intent === 'next') step(1);
    if (intent === 'previous') step(-1);
    if (intent === 'marks') void desk.setMarks(!desk.snapshot().marks);
    if (intent === 'why' && activeCell) {
      setOnly(null);
      void activeCell().then((at) => (at === null ? undefined : desk.selectAt(at)));
    }
  });

  useStepKeys(step, modes === null || modes.mode === 'return');
  const toHelp = (): void => {
    setHelp(true);
  };

  return (
    <div className={styles.pane}>
      <Header view={view} actions={{ openEarlier, openSample, help: toHelp }} />
      <main className={styles.main}>
        <div className={styles.head}>
          {view && !help && (
            <>
              <Counters counts={view.counts} only={only} choose={filter} />
              <LeftToDo view={view} />
              <PaneTabs chosen={tab} ready={ready} choose={setTab} />
            </>
          )}
          <Waiting />
          <NoticeBar />
        </div>
        {help ? (
          <div className={styles.body}>
            <Help
              back={() => {
                setHelp(false);
              }}
            />
          </div>
        ) : (
          <div
            className={styles.body}
            {...(view && { role: 'tabpanel', id: 'tab-panel', 'aria-labelledby': `tab-${tab}` })}
          >
            <PaneBody tab={tab} only={only} openSample={openSample} goTo={filter} />
          </div>
        )}
        <Announcer shown={shown} />
      </main>
    </div>
  );
}
