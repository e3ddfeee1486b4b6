import { makeStyles, tokens } from '@fluentui/react-components';

/** The browser's own fields, and what only a screen reader is told. */
export const useControlStyles = makeStyles({
  field: {
    boxSizing: 'border-box',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    height: '28px',
    minWidth: 0,
    padding: '0 6px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '::placeholder': { color: tokens.colorNeutralForeground3 },
  },
  heard: {
    margin: 0,
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
