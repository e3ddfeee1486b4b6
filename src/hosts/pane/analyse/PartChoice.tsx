import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useControlStyles } from '../components/control-styles';
import { useTableStyles } from '../table/table-styles';
import { useAnalyse } from './analyse-context';

export interface Part {
  readonly id: string;
  readonly title: string;
}

interface PartChoiceProps {
  readonly parts: readonly Part[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

const useStyles = makeStyles({
  list: {
    flex: '0 0 clamp(180px, 22%, 280px)',
    margin: 0,
    padding: '6px 0',
    listStyleType: 'none',
    overflowY: 'auto',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  part: {
    display: 'block',
    width: '100%',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    background: 'none',
    border: 'none',
    padding: '5px 12px',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  line: { display: 'flex', gap: '6px', padding: '4px 12px', flexShrink: 0 },
  field: { flex: 1 },
  step: { minWidth: '32px', padding: '2px 6px' },
});

/** With room: all parts in a list, the one shown marked. */
export function PartList({ parts, chosen, choose }: PartChoiceProps) {
  const styles = useStyles();
  const common = useTableStyles();
  const { texts } = useAnalyse();
  return (
    <nav aria-label={texts.nav.label} className={styles.list}>
      {parts.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          className={mergeClasses(styles.part, id === chosen && common.chosen)}
          {...(id === chosen && { 'aria-current': 'true' as const })}
          onClick={() => {
            choose(id);
          }}
        >
          {title}
        </button>
      ))}
    </nav>
  );
}

/** In a narrow pane: the browser's own list, with the way to the next and back. */
export function PartSelect({ parts, chosen, choose }: PartChoiceProps) {
  const styles = useStyles();
  const { field } = useControlStyles();
  const common = useTableStyles();
  const { texts } = useAnalyse();
  const at = parts.findIndex(({ id }) => id === chosen);
  const step = (by: -1 | 1, label: string, sign: string) => (
    <button
      type="button"
      className={mergeClasses(common.button, styles.step)}
      aria-label={label}
      title={label}
      disabled={!parts[at + by]}
      onClick={() => {
        choose(parts[at + by]!.id);
      }}
    >
      {sign}
    </button>
  );
  return (
    <nav aria-label={texts.nav.label} className={styles.line}>
      {step(-1, texts.nav.previous, '‹')}
      <select
        className={mergeClasses(field, styles.field)}
        aria-label={texts.nav.tables}
        value={chosen}
        onChange={({ target }) => {
          choose(target.value);
        }}
      >
        {parts.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      {step(1, texts.nav.next, '›')}
    </nav>
  );
}
