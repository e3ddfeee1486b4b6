import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { fill } from '../../../locales/fill';
import { formatNumber } from '../../../locales/format';
import { writtenOf } from './desk/rule-drafts';
import { useTable } from './table-context';
import { useTableStyles } from './table-styles';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'grid',
    gap: '6px',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  button: { flexShrink: 0, whiteSpace: 'nowrap' },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px', minHeight: '32px' },
});

/** Starts the check, says how far it is, stops it; afterwards what it came to. */
export function RunBar() {
  const styles = useStyles();
  const common = useTableStyles();
  const { desk, now, texts } = useTable();
  const { busy, outcome, facts } = now;
  const words = texts.run;
  const count = writtenOf(now.rules).length;

  const progress = (): string => {
    if (!busy) return '';
    const doing = words.doing[busy.doing];
    const facts = { doing, done: formatNumber(busy.done), of: formatNumber(busy.of ?? 0) };
    if (busy.done === 0) return doing;
    return fill(busy.of === null ? words.progress : words.progressOf, facts);
  };
  const told = (): string => {
    if (facts === null) return words.noData;
    if (outcome === null) return count === 0 ? words.nothing : '';
    const broken = outcome.rules.filter(({ problems }) => problems.some(({ severity }) => severity === 'error')).length;
    const failing = outcome.rules.filter(({ fails }) => fails > 0).length;
    const done = fill(words.done, { rules: outcome.rules.length, failing });
    return broken === 0 ? done : `${done} · ${fill(words.wrong, { count: broken })}`;
  };

  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <span className={common.quiet} role="status">
          {busy ? progress() : told()}
        </span>
        {busy ? (
          <Button
            size="small"
            onClick={() => {
              desk.cancel();
            }}
          >
            {words.cancel}
          </Button>
        ) : (
          <Button
            appearance="primary"
            className={styles.button}
            disabled={count === 0 || facts === null}
            onClick={() => {
              void desk.run();
            }}
          >
            {fill(words.run, { count })}
          </Button>
        )}
      </div>
      {busy && (
        <ProgressBar
          aria-label={words.doing[busy.doing]}
          {...(busy.of !== null && busy.of > 0 && { value: Math.min(1, busy.done / busy.of) })}
        />
      )}
    </div>
  );
}
