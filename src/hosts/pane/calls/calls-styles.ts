import { makeStyles, tokens } from '@fluentui/react-components';

/** What the parts of the call list have in common. */
export const useCallsStyles = makeStyles({
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  part: { display: 'grid', gap: '4px', minWidth: 0 },
  partHead: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px', minHeight: '24px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  grow: { flex: 1, minWidth: 0 },
  badge: {
    flexShrink: 0,
    padding: '0 5px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    // on a chosen row its colours would not stand out enough
    backgroundColor: tokens.colorNeutralBackground1,
  },
  warn: {
    color: tokens.colorPaletteRedForeground1,
    borderTopColor: 'currentcolor',
    borderRightColor: 'currentcolor',
    borderBottomColor: 'currentcolor',
    borderLeftColor: 'currentcolor',
  },
  good: {
    color: tokens.colorPaletteGreenForeground1,
    borderTopColor: 'currentcolor',
    borderRightColor: 'currentcolor',
    borderBottomColor: 'currentcolor',
    borderLeftColor: 'currentcolor',
  },
  lines: {
    margin: 0,
    paddingLeft: '20px',
    display: 'grid',
    gap: '4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  plain: {
    minWidth: 0,
    padding: 0,
    font: 'inherit',
    textAlign: 'left',
    color: 'inherit',
    background: 'none',
    border: 'none',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});
