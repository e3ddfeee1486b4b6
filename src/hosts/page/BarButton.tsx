import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { BarIcon } from './BarIcon';

const useStyles = makeStyles({
  button: { flexShrink: 0, whiteSpace: 'nowrap' },
  // where there is no room for the word the sign alone is shown, and the word is its label
  sign: { '@media (max-width: 719px)': { minWidth: '28px', paddingLeft: '5px', paddingRight: '5px' } },
  word: { '@media (max-width: 719px)': { display: 'none' } },
  // Fluent leaves room for a word beside the sign
  alone: { '@media (max-width: 719px)': { '& .fui-Button__icon': { marginRight: 0 } } },
});

interface BarButtonProps {
  readonly icon: Parameters<typeof BarIcon>[0]['of'];
  readonly label: string;
  /** more about it than its label */
  readonly hint?: string;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  /** the word is left out where there is little room */
  readonly short?: boolean;
  /** … and everywhere */
  readonly signOnly?: boolean;
  readonly act: () => void;
}

/** A button of the bar. One that cannot be used keeps its place for the keyboard, and says so. */
export function BarButton({ icon, label, hint, primary, disabled = false, short, signOnly, act }: BarButtonProps) {
  const styles = useStyles();
  return (
    <Button
      size="small"
      appearance={primary ? 'primary' : 'subtle'}
      className={mergeClasses(styles.button, short && styles.sign, short && styles.alone)}
      icon={<BarIcon of={icon} />}
      aria-label={label}
      title={hint ?? label}
      disabledFocusable={disabled}
      onClick={() => {
        if (!disabled) act();
      }}
    >
      {signOnly ? null : <span className={short ? styles.word : undefined}>{label}</span>}
    </Button>
  );
}
