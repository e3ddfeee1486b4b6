import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { useWords } from './pane-context';

export type PaneTab = 'check' | 'figures' | 'submit';
const TABS: readonly PaneTab[] = ['check', 'figures', 'submit'];

const useStyles = makeStyles({
  tabs: { display: 'flex', padding: '0 6px' },
  tab: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: '3px solid transparent',
    padding: '6px 10px 5px',
    margin: '0 2px',
    cursor: 'pointer',
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  ready: {
    outline: `2px solid ${tokens.colorPaletteGreenForeground1}`,
    outlineOffset: '-4px',
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface PaneTabsProps {
  readonly chosen: PaneTab;
  /** the gate is open: 上报 is ringed, the keyboard stays where it is */
  readonly ready: boolean;
  readonly choose: (tab: PaneTab) => void;
}

/** 校验 · 指标 · 上报: one tab stop, arrows choose. */
export function PaneTabs({ chosen, ready, choose }: PaneTabsProps) {
  const styles = useStyles();
  const words = useWords().pane.tabs;
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = TABS.indexOf(chosen);
    const last = TABS.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last };
    const next = TABS[to[event.key as keyof typeof to]];
    if (!next) return;
    event.preventDefault();
    choose(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={words.label} className={styles.tabs} onKeyDown={onKeyDown}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-selected={tab === chosen}
          aria-controls="tab-panel"
          tabIndex={tab === chosen ? 0 : -1}
          className={mergeClasses(
            styles.tab,
            tab === chosen && styles.chosen,
            tab === 'submit' && ready && styles.ready,
          )}
          onClick={() => {
            choose(tab);
          }}
        >
          {words[tab]}
        </button>
      ))}
    </div>
  );
}
