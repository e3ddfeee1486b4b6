import { Button, makeStyles, mergeClasses, tokens, type ButtonProps } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { MenuLine } from '../components/MenuLine';

const useStyles = makeStyles({
  place: { position: 'relative', flexShrink: 0 },
  menu: {
    position: 'absolute',
    top: '100%',
    zIndex: 10,
    boxSizing: 'border-box',
    width: 'max-content',
    maxWidth: 'min(296px, 100vw - 16px)',
    padding: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  left: { left: 0 },
  right: { right: 0 },
});

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
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const items = (): HTMLElement[] => [...(place.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];

  useEffect(() => {
    if (!open) return;
    items()[0]?.focus();
    const outside = (event: Event): void => {
      if (!place.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
    };
  }, [open]);

  const close = (): void => {
    setOpen(false);
    place.current?.querySelector('button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open) return;
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    if (event.key === 'Tab') setOpen(false);
    else if (event.key === 'Escape') close();
    else if (Object.hasOwn(to, event.key)) all[to[event.key]!]?.focus();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
  };

  return (
    <div ref={place} className={styles.place} onKeyDown={onKeyDown}>
      <Button
        size="small"
        {...(appearance && { appearance })}
        disabled={disabled === true}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
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
