import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { addressOf } from '../../core/model/cell';
import { useFiles, usePageWords } from './page-context';

const useStyles = makeStyles({
  group: {
    flexShrink: 0,
    display: 'flex',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  place: {
    flex: 1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground2,
    background: 'none',
    border: 'none',
    borderBottom: '3px solid transparent',
    padding: '7px 8px 5px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  at: { fontFamily: tokens.fontFamilyMonospace, marginLeft: '6px' },
});

/** In a narrow window: the findings, or the sheet; the sheet names the cell that it opens at. */
export function PlaceSwitch() {
  const styles = useStyles();
  const words = usePageWords().parts;
  const { files, state } = useFiles();
  const at = state.place === 'check' && state.shown ? addressOf(state.shown.at) : null;
  return (
    <nav className={styles.group} aria-label={words.label}>
      {(['check', 'sheet'] as const).map((place) => (
        <button
          key={place}
          type="button"
          className={mergeClasses(styles.place, place === state.place && styles.chosen)}
          {...(place === state.place && { 'aria-current': 'page' as const })}
          onClick={() => {
            files.go(place, place === 'sheet' && at !== null);
          }}
        >
          {words[place]}
          {place === 'sheet' && at !== null && <span className={styles.at}>{at}</span>}
        </button>
      ))}
    </nav>
  );
}
