import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useControlStyles } from '../components/control-styles';

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: '72px minmax(0, 1fr)', gap: '8px', alignItems: 'center' },
  label: { color: tokens.colorNeutralForeground2 },
  field: { width: '100%' },
});

interface ChoiceProps<T extends string> {
  readonly label: string;
  /** for the ear, where the label alone does not say it */
  readonly name?: string;
  readonly value: T | '';
  readonly choices: readonly { readonly value: T; readonly text: string }[];
  readonly choose: (value: T) => void;
}

/** One of a few, by the browser's own field. */
export function Choice<T extends string>({ label, name = label, value, choices, choose }: ChoiceProps<T>) {
  const styles = useStyles();
  const { field } = useControlStyles();
  return (
    <label className={styles.line}>
      <span className={styles.label}>{label}</span>
      <select
        className={mergeClasses(field, styles.field)}
        aria-label={name}
        value={value}
        onChange={({ target }) => {
          choose(target.value as T);
        }}
      >
        {choices.every((one) => one.value !== value) && <option value={value} />}
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
    </label>
  );
}
