import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { fill } from '../../../locales/fill';
import type { GridWords } from '../../../locales/grid-words';
import type { ShownSheet } from './shown-sheets';

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    display: 'flex',
    overflowX: 'auto',
    scrollbarWidth: 'thin',
    gap: '2px',
    padding: '0 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  tab: {
    flexShrink: 0,
    maxWidth: '220px',
    padding: '6px 12px',
    border: 'none',
    borderBottom: '2px solid transparent',
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    cursor: 'pointer',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottomColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  hidden: { fontStyle: 'italic' },
});

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowLeft: (at, count) => (at + count - 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

interface SheetTabsProps {
  readonly sheets: readonly ShownSheet[];
  readonly chosen: string;
  readonly panelId: string;
  readonly words: GridWords;
  readonly choose: (sheet: string) => void;
}

export const tabId = (panelId: string, at: number): string => `${panelId}-tab-${String(at)}`;

/** The tabs of the sheets, below them. */
export function SheetTabs({ sheets, chosen, panelId, words, choose }: SheetTabsProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={words.sheets}
      className={styles.tabs}
      onKeyDown={(event) => {
        const at = sheets.findIndex(({ name }) => name === chosen);
        const next = STEPS[event.key]?.(at, sheets.length);
        const sheet = next === undefined ? undefined : sheets[next];
        if (next === undefined || !sheet) return;
        event.preventDefault();
        choose(sheet.name);
        list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
      }}
    >
      {sheets.map(({ name, hidden }, at) => {
        const label = hidden ? fill(words.hiddenTab, { sheet: name }) : name;
        return (
          <button
            key={name}
            id={tabId(panelId, at)}
            type="button"
            role="tab"
            aria-selected={name === chosen}
            aria-controls={panelId}
            tabIndex={name === chosen ? 0 : -1}
            title={label}
            className={mergeClasses(styles.tab, name === chosen && styles.chosen, hidden && styles.hidden)}
            onClick={() => {
              choose(name);
            }}
          >
            {label}
          </button>
        );
      })}
    </div>
  );
}
