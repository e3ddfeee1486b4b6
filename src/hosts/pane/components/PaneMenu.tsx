import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { MenuLine } from './MenuLine';
import { useMenuSections, type MenuActions } from './menu-items';
import { useWords } from './pane-context';

const useStyles = makeStyles({
  place: { position: 'relative', flexShrink: 0 },
  menu: {
    position: 'absolute',
    right: 0,
    top: '100%',
    zIndex: 10,
    boxSizing: 'border-box',
    width: 'max-content',
    maxWidth: 'min(296px, 100vw - 16px)',
    maxHeight: '80vh',
    overflowY: 'auto',
    padding: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  section: { '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, marginTop: '4px', paddingTop: '4px' } },
  heading: { padding: '4px 8px 2px 30px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

function Dots() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path
        fill="currentColor"
        d="M4 8.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zm6 0a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zm6 0a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z"
      />
    </svg>
  );
}

/** The button ⋯ and its menu: arrows walk, Esc goes back to the button, a click elsewhere closes. */
export function PaneMenu(actions: MenuActions) {
  const styles = useStyles();
  const words = useWords().pane.menu;
  const sections = useMenuSections(actions);
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const items = (): HTMLElement[] => [...(place.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];

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
    if (!open || event.altKey) return;
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
        appearance="subtle"
        size="small"
        icon={<Dots />}
        aria-label={words.label}
        title={words.label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      />
      {open && (
        <div role="menu" aria-label={words.label} className={styles.menu}>
          {sections.map(({ label, entries }) => (
            <div
              key={label ?? entries[0]?.label}
              className={styles.section}
              role="group"
              {...(label !== null && { 'aria-label': label })}
            >
              {label !== null && (
                <div className={styles.heading} aria-hidden="true">
                  {label}
                </div>
              )}
              {entries.map((entry) => (
                <MenuLine
                  key={entry.label}
                  entry={entry}
                  act={() => {
                    close();
                    entry.act();
                  }}
                />
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
