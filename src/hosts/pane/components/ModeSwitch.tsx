import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PANE_MODES, useModes } from './modes';
import { useWords } from './pane-context';

const useStyles = makeStyles({
  group: {
    display: 'inline-flex',
    flexShrink: 0,
    padding: '2px',
    gap: '2px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    '@media (forced-colors: active)': { border: '1px solid ButtonText' },
  },
  mode: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    padding: '3px 8px',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', color: 'HighlightText' },
  },
});

/** 一份报表 · 多份报表 · 数据表. Nothing where the host offers the return alone. */
export function ModeSwitch() {
  const styles = useStyles();
  const words = useWords().pane.modes;
  const modes = useModes();
  if (!modes) return null;
  return (
    <nav className={styles.group} aria-label={words.label}>
      {PANE_MODES.map((mode) => (
        <button
          key={mode}
          type="button"
          className={mergeClasses(styles.mode, mode === modes.mode && styles.chosen)}
          {...(mode === modes.mode && { 'aria-current': 'page' as const })}
          onClick={() => {
            modes.go(mode);
          }}
        >
          {words[mode]}
        </button>
      ))}
    </nav>
  );
}
