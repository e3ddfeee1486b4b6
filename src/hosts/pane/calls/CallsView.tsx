import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { fill } from '../../../locales/fill';
import { AdviceBox } from '../components/AdviceBox';
import { BackBar } from '../components/BackBar';
import { useControlStyles } from '../components/control-styles';
import { useWidth } from '../components/use-width';
import type { IntoWorkbookProps } from '../analyse/into-workbook';
import { useCalls } from './calls-context';
import { CallDetail } from './CallDetail';
import { CallList } from './CallList';
import { CallNotes } from './CallNotes';
import { CallsHead } from './CallsHead';
import { useCallsStyles } from './calls-styles';
import { SaidLine } from './SaidLine';

/** From this width on (CSS pixels) what is asked stands beside the list. */
const WIDE = 760;

const useStyles = makeStyles({
  view: { position: 'relative', flex: 1, minHeight: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
  // in a low window everything scrolls together, so that the list is never squeezed to nothing
  narrow: { overflowY: 'auto' },
  both: { flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: 'minmax(300px, 2fr) minmax(0, 3fr)' },
});

export interface CallsViewProps extends IntoWorkbookProps {
  readonly back: () => void;
  /** what came of something the person did; null = nothing to tell */
  readonly said: string | null;
  readonly say: (text: string | null) => void;
}

/** Whom to phone first, what to ask, and what was answered. */
export function CallsView({ back, said, say, intoWorkbook }: CallsViewProps) {
  const styles = useStyles();
  const common = useCallsStyles();
  const { heard } = useControlStyles();
  const { desk, now, batch, texts, speech } = useCalls();
  const root = useRef<HTMLElement>(null);
  const { width, shown } = useWidth(root);
  const wide = width >= WIDE;
  const [chosen, choose] = useState<string | null>(null);
  const { calls, phase } = now;
  // beside the list there is always somebody; in it only who was asked for
  const selected = calls.find(({ call }) => call.member === chosen) ?? (wide ? calls[0] : undefined) ?? null;

  // coming here, and coming back from an opened return, the keyboard is where it was
  const left = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const element = root.current;
    if (!element || !shown) return;
    (left.current?.isConnected ? left.current : element).focus({ preventScroll: left.current === null });
  }, [shown]);

  const { what, why, todo } = phase === 'failed' ? texts.failed : texts.noDefinitions;
  const facts = { detail: now.detail, pack: `${batch.pack.id} ${batch.pack.version}` };
  return (
    <main
      ref={root}
      tabIndex={-1}
      className={mergeClasses(styles.view, wide ? '' : styles.narrow)}
      aria-label={texts.label}
      data-view="calls"
      onFocus={({ target }) => {
        if (target !== root.current) left.current = target;
      }}
    >
      {shown && <BackBar label={texts.back} back={back} />}
      <h1 className={heard}>{texts.label}</h1>
      {phase === 'no-definitions' || phase === 'failed' ? (
        <AdviceBox
          advice={{ what, why: fill(why, facts), todo }}
          actions={
            phase === 'failed'
              ? [
                  {
                    label: texts.phases.again,
                    act: () => {
                      desk.resume();
                    },
                  },
                ]
              : []
          }
        />
      ) : (
        <>
          <SaidLine
            said={said}
            unsay={() => {
              say(null);
            }}
          />
          <CallsHead intoWorkbook={intoWorkbook} />
          <CallNotes />
          {speech && calls.length > 0 && (
            <div className={wide ? styles.both : ''}>
              <CallList wide={wide} selected={selected?.call.member ?? null} choose={choose} />
              {wide &&
                (selected ? (
                  <CallDetail key={selected.call.member} of={selected} wide choose={choose} />
                ) : (
                  <p className={common.quiet}>{texts.list.choose}</p>
                ))}
            </div>
          )}
        </>
      )}
    </main>
  );
}
