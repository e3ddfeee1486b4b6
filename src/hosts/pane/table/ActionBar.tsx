import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { fill } from '../../../locales/fill';
import { formatNumber } from '../../../locales/format';
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

interface ActionBarProps {
  /** what is said while nothing is done */
  readonly told: string;
  readonly action: string;
  readonly disabled: boolean;
  readonly act: () => void;
}

/** Starts something, says how far it is, stops it; afterwards what it came to. */
export function ActionBar({ told, action, disabled, act }: ActionBarProps) {
  const styles = useStyles();
  const common = useTableStyles();
  const { desk, now, texts } = useTable();
  const { busy } = now;
  const words = texts.run;

  const progress = (): string => {
    if (!busy) return '';
    const doing = words.doing[busy.doing];
    const facts = { doing, done: formatNumber(busy.done), of: formatNumber(busy.of ?? 0) };
    if (busy.done === 0) return doing;
    return fill(busy.of === null ? words.progress : words.progressOf, facts);
  };

  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <span className={common.quiet} role="status">
          {busy ? progress() : told}
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
          <Button appearance="primary" className={styles.button} disabled={disabled} onClick={act}>
            {action}
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
