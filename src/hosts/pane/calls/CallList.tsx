import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import { fill } from '../../../locales/fill';
import { useCalls } from './calls-context';
import { CallDetail } from './CallDetail';
import { CallRow } from './CallRow';

/** Rows that are drawn at first, and more of them with each press of the button. */
const AT_ONCE = 100;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', minWidth: 0 },
  wide: { overflowY: 'auto', borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  more: { padding: '8px 12px' },
});

interface CallListProps {
  /** what is asked stands beside the list, not in it */
  readonly wide: boolean;
  /** member */
  readonly selected: string | null;
  readonly choose: (member: string | null) => void;
}

/** The buttons of the names, in their order. */
const names = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-call-name]')];

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Whom to call, the first at the head. Arrows go from name to name. */
export function CallList({ wide, selected, choose }: CallListProps) {
  const styles = useStyles();
  const { now, texts } = useCalls();
  const [most, setMost] = useState(AT_ONCE);
  const { calls } = now;
  const chosenAt = calls.findIndex(({ call }) => call.member === selected);
  const drawn = Math.max(most, chosenAt + 1);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement;
    if (event.altKey || event.ctrlKey || event.metaKey || !target.matches('[data-call-name]')) return;
    const all = names(event.currentTarget);
    const at = all.indexOf(target);
    const step = STEPS[event.key];
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : step === undefined ? null : at + step;
    if (to === null || !all[to]) {
      if (event.key !== 'Escape' || wide || selected === null) return;
      choose(null);
    } else {
      all[to].focus();
      if (wide) choose(calls[to]!.call.member);
    }
    event.preventDefault();
  };
  return (
    <div className={wide ? styles.wide : ''} onKeyDown={onKeyDown}>
      <ol className={styles.list} aria-label={texts.list.label} data-call-list>
        {calls.slice(0, drawn).map((one, at) => {
          const { member } = one.call;
          const isSelected = member === selected;
          return (
            <CallRow
              key={member}
              of={one}
              order={at + 1}
              wide={wide}
              selected={isSelected}
              choose={() => {
                choose(!wide && isSelected ? null : member);
              }}
            >
              {!wide && isSelected && <CallDetail of={one} wide={false} choose={choose} />}
            </CallRow>
          );
        })}
      </ol>
      {drawn < calls.length && (
        <div className={styles.more}>
          <Button
            size="small"
            onClick={() => {
              setMost(drawn + AT_ONCE);
            }}
          >
            {fill(texts.list.more, { count: Math.min(AT_ONCE, calls.length - drawn) })}
          </Button>
        </div>
      )}
    </div>
  );
}
