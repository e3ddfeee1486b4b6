import { makeStyles, tokens } from '@fluentui/react-components';
import type { MenuEntry } from './menu-items';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    gap: '6px',
    width: '100%',
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    color: 'inherit',
    background: 'none',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    padding: '5px 8px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** One line of the menu; a tick stands before what is chosen. */
export function MenuLine({ entry, act }: { readonly entry: MenuEntry; readonly act: () => void }) {
  const styles = useStyles();
  const { role, label, checked, lang } = entry;
  return (
    <button
      type="button"
      role={role}
      tabIndex={-1}
      className={styles.line}
      {...(role !== 'menuitem' && { 'aria-checked': checked === true })}
      onClick={act}
    >
      <span aria-hidden="true">{checked === true ? '✓' : ''}</span>
      <span {...(lang !== undefined && { lang })}>{label}</span>
    </button>
  );
}
