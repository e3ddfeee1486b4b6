import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { RULE_CLASSES, type RuleClass } from '../../../core/model/rule';
import { fill } from '../../../locales/fill';
import type { FindingCounts } from '../desk/what-is-left';
import { useWords } from './pane-context';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: '6px', padding: '4px 12px', maxWidth: '480px' },
  button: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '5px',
    minHeight: '32px',
    padding: '4px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    border: `2px solid ${tokens.colorNeutralForeground1}`,
    padding: '3px',
    fontWeight: tokens.fontWeightSemibold,
  },
  count: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

interface CountersProps {
  readonly counts: FindingCounts;
  readonly only: RuleClass | null;
  readonly choose: (only: RuleClass | null) => void;
}

/** How many of each class: sign, number and word; pressed, the list shows that class alone. */
export function Counters({ counts, only, choose }: CountersProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.row} role="group" aria-label={words.pane.counters.label}>
      {RULE_CLASSES.map((one) => {
        const todo = words.terms.todo[one];
        const count = counts[one].all;
        return (
          <button
            key={one}
            type="button"
            className={mergeClasses(styles.button, only === one && styles.pressed)}
            aria-pressed={only === one}
            title={fill(words.pane.counters.show, { todo, count })}
            onClick={() => {
              choose(only === one ? null : one);
            }}
          >
            <SeverityIcon of={one} />
            <span className={styles.count}>{count}</span>
            <span>{todo}</span>
          </button>
        );
      })}
    </div>
  );
}
