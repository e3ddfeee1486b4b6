import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { formatNumber } from '../../../locales/format';
import { writtenOf } from './desk/rule-drafts';
import { useTable } from './table-context';

export type Step = 'data' | 'columns' | 'rules' | 'results' | 'outliers';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexShrink: 0,
    padding: '4px 6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowX: 'auto',
  },
  tab: {
    display: 'inline-flex',
    flexShrink: 1,
    minWidth: 'min-content',
    // a count that has no room goes to a second line, which is not seen: half of a number would be another number
    flexWrap: 'wrap',
    alignItems: 'center',
    alignContent: 'flex-start',
    columnGap: '4px',
    rowGap: '20px',
    boxSizing: 'border-box',
    height: '34px',
    overflow: 'hidden',
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: '2px solid transparent',
    padding: '6px 6px',
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  shown: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  count: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface StepTabsProps {
  readonly steps: readonly Step[];
  readonly shown: Step;
  readonly go: (step: Step) => void;
}

/** 数据 · 列 · 规则 · 结果 · 离群值, each with how much there is of it. Arrows walk. */
export function StepTabs({ steps, shown, go }: StepTabsProps) {
  const styles = useStyles();
  const { now, texts } = useTable();
  const { facts, outcome } = now;
  const counts: Readonly<Record<Step, number | null>> = {
    data: facts?.rows ?? null,
    columns: facts?.columns.length ?? null,
    rules: writtenOf(now.rules).length,
    outliers: now.outliers?.found.flagged ?? null,
    results: outcome?.rules.filter(({ fails, broken }) => fails > 0 || broken > 0).length ?? null,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = steps[(steps.indexOf(shown) + by + steps.length) % steps.length]!;
    go(next);
    document.getElementById(`table-tab-${next}`)?.focus();
  };
  return (
    <div className={styles.tabs} role="tablist" aria-label={texts.steps.label} onKeyDown={onKeyDown}>
      {steps.map((step) => (
        <button
          key={step}
          id={`table-tab-${step}`}
          type="button"
          role="tab"
          aria-selected={step === shown}
          {...(step === shown && { 'aria-controls': `table-${step}` })}
          tabIndex={step === shown ? 0 : -1}
          className={mergeClasses(styles.tab, step === shown && styles.shown)}
          onClick={() => {
            go(step);
          }}
        >
          {texts.steps[step]}
          {counts[step] !== null && <span className={styles.count}>{formatNumber(counts[step])}</span>}
        </button>
      ))}
    </div>
  );
}
