import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { FindingGroup } from '../desk/finding-groups';
import { CauseRow } from './CauseRow';
import { FindingRow } from './FindingRow';
import { useDesk, useWords } from './pane-context';
import { causeRowId, treeRows } from './tree-rows';

const useStyles = makeStyles({
  tree: { listStyleType: 'none', margin: 0, padding: '2px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/**
 * The findings, those of one cause together. A tree with one tab stop: arrows walk, → and ← open and close a cause,
 * the selected finding's cell is shown in the workbook and the keyboard stays here.
 */
export function FindingTree({ groups }: { readonly groups: readonly FindingGroup[] }) {
  const styles = useStyles();
  const words = useWords();
  const { desk, now } = useDesk();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [row, setRow] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => treeRows(groups, open), [groups, open]);
  const stop = rows.find(({ id }) => id === (row ?? now.selected)) ?? rows[0];

  // a finding selected from elsewhere (Alt+↓, the ribbon) is shown, its cause opened
  useEffect(() => {
    if (now.selected === null) return;
    const home = groups.find((group) => group.cause !== null && group.entries.some(({ key }) => key === now.selected));
    if (home) setOpen((before) => new Set(before).add(causeRowId(home)));
    setRow(now.selected);
  }, [now.selected, now.steps, groups]);

  useEffect(() => {
    const element = stop ? tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(stop.id)}"]`) : null;
    element?.scrollIntoView({ block: 'nearest' });
    if (element && tree.current?.contains(document.activeElement)) element.focus({ preventScroll: true });
  }, [stop]);

  const toggle = (id: string, wanted: boolean): void => {
    setOpen((before) => {
      const next = new Set(before);
      if (wanted) next.add(id);
      else next.delete(id);
      return next;
    });
  };
  const go = (index: number): void => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (!next) return;
    setRow(next.id);
    if (next.kind === 'finding') void desk.select(next.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || !stop) return;
    const at = rows.indexOf(stop);
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => {
        go(at + 1);
      },
      ArrowUp: () => {
        go(at - 1);
      },
      Home: () => {
        go(0);
      },
      End: () => {
        go(rows.length - 1);
      },
      ArrowRight: () => {
        if (stop.kind === 'cause' && !stop.open) toggle(stop.id, true);
        else if (stop.kind === 'cause') go(at + 1);
      },
      ArrowLeft: () => {
        if (stop.kind === 'cause') toggle(stop.id, false);
        else if (stop.inCause !== null) setRow(stop.inCause);
      },
      Enter: () => {
        if (stop.kind === 'cause') toggle(stop.id, !stop.open);
        else go(at);
      },
      ' ': () => {
        if (stop.kind === 'cause') toggle(stop.id, !stop.open);
        else go(at);
      },
    };
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div ref={tree} className={styles.tree} role="tree" aria-label={words.pane.list.label} onKeyDown={onKeyDown}>
      {rows.map((one) => {
        const tabStop = one === stop;
        if (one.kind === 'cause') {
          return (
            <CauseRow
              key={one.id}
              group={one.group}
              open={one.open}
              id={one.id}
              tabStop={tabStop}
              at={one.at}
              choose={() => {
                setRow(one.id);
                toggle(one.id, !one.open);
              }}
            />
          );
        }
        return (
          <FindingRow
            key={one.id}
            entry={one.entry}
            selected={now.selected === one.id}
            inside={one.inCause !== null}
            tabStop={tabStop}
            at={one.at}
            choose={() => {
              setRow(one.id);
              void desk.select(one.id);
            }}
          />
        );
      })}
    </div>
  );
}
