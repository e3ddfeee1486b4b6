import { Button, mergeClasses, type ButtonProps } from '@fluentui/react-components';
import { MenuLine } from '../components/MenuLine';
import { useMenuStyles } from '../components/menu-styles';
import { useMenu } from '../components/use-menu';

interface ManyMenuProps {
  readonly label: string;
  readonly appearance?: ButtonProps['appearance'];
  readonly disabled?: boolean;
  /** the side of the button that the menu is flush with */
  readonly side: 'left' | 'right';
  readonly entries: readonly { readonly label: string; readonly act: () => void }[];
}

/** A button with a few things to choose from: arrows walk, Esc goes back to the button, a click elsewhere closes. */
export function ManyMenu({ label, appearance, disabled, side, entries }: ManyMenuProps) {
  const styles = useMenuStyles();
  const { place, open, toggle, close, onKeyDown } = useMenu();

  return (
    <div ref={place} className={styles.place} onKeyDown={onKeyDown}>
      <Button
        size="small"
        {...(appearance && { appearance })}
        disabled={disabled === true}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={toggle}
      >
        {label} ▾
      </Button>
      {open && (
        <div role="menu" aria-label={label} className={mergeClasses(styles.menu, styles[side])}>
          {entries.map((entry) => (
            <MenuLine
              key={entry.label}
              entry={{ role: 'menuitem', ...entry }}
              act={() => {
                close();
                entry.act();
              }}
            />
          ))}
        </div>
      )}
    </div>
  );
}
