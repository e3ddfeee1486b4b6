import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MenuLine } from './MenuLine';
import { useMenuSections, type MenuActions } from './menu-items';
import { useMenuStyles } from './menu-styles';
import { useWords } from './pane-context';
import { useMenu } from './use-menu';

const useStyles = makeStyles({
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
  const menu = useMenuStyles();
  const words = useWords().pane.menu;
  const sections = useMenuSections(actions);
  const { place, open, toggle, close, onKeyDown } = useMenu();

  return (
    <div ref={place} className={menu.place} onKeyDown={onKeyDown}>
      <Button
        appearance="subtle"
        size="small"
        icon={<Dots />}
        aria-label={words.label}
        title={words.label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={toggle}
      />
      {open && (
        <div role="menu" aria-label={words.label} className={mergeClasses(menu.menu, menu.right)}>
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
