import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTableStyles } from './table-styles';

/** Choices drawn; a workbook with more sheets or tables than this is none that people look through. */
const MOST = 300;

const useStyles = makeStyles({
  list: {
    display: 'grid',
    margin: 0,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    maxHeight: '240px',
    overflowY: 'auto',
  },
  legend: { padding: '0 0 4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  choice: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '5px 8px',
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase300,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  name: { flex: 1 },
  radio: { accentColor: tokens.colorCompoundBrandBackground, margin: 0, flexShrink: 0 },
});

export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

interface ChoiceListProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
}

/** One out of several tables or sheets. */
export function ChoiceList({ label, choices, chosen, choose }: ChoiceListProps) {
  const styles = useStyles();
  const common = useTableStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.list}>
        {choices.slice(0, MOST).map(({ id, name, note }) => (
          <label key={id} className={mergeClasses(styles.choice, id === chosen && common.chosen)}>
            <input
              type="radio"
              name="table-choice"
              className={styles.radio}
              checked={id === chosen}
              onChange={() => {
                choose(id);
              }}
            />
            <span className={mergeClasses(styles.name, common.clipped)} title={name}>
              {name}
            </span>
            <span className={mergeClasses(common.quiet, common.number)}>{note}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
