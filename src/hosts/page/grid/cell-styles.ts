import { makeStyles, tokens } from '@fluentui/react-components';

/** How cells look. Their lines are drawn at the right and at the bottom. */
export const useCellStyles = makeStyles({
  row: { position: 'absolute', left: 0, pointerEvents: 'none' },
  number: {
    position: 'sticky',
    left: 0,
    zIndex: 4,
    boxSizing: 'border-box',
    height: '100%',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  here: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  hidden: { fontStyle: 'italic', textDecorationLine: 'underline', textDecorationStyle: 'dotted' },
  cell: {
    position: 'absolute',
    boxSizing: 'border-box',
    pointerEvents: 'auto',
    display: 'flex',
    alignItems: 'center',
    padding: '0 6px',
    cursor: 'cell',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  // one line in a usual row: the text needs no element of its own
  plain: {
    display: 'block',
    lineHeight: '23px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'pre',
    contain: 'strict',
  },
  plainNumber: { textAlign: 'right', paddingLeft: '1px', textOverflow: 'clip' },
  computed: { backgroundColor: tokens.colorNeutralBackground2 },
  openRight: { borderRightColor: 'transparent' },
  right: { justifyContent: 'flex-end' },
  centre: { justifyContent: 'center' },
  mandatory: {
    backgroundColor: tokens.colorPaletteRedBackground1,
    boxShadow: `inset 0 0 0 1px ${tokens.colorPaletteRedBorder1}`,
  },
  verify: {
    backgroundColor: tokens.colorPaletteYellowBackground1,
    boxShadow: `inset 0 0 0 1px ${tokens.colorPaletteYellowBorder1}`,
  },
  hint: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke2}`,
  },
  marked: { paddingLeft: '15px' },
  active: {
    zIndex: 2,
    outline: '2px solid var(--grid-here)',
    outlineOffset: '-2px',
  },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'pre', minWidth: 0 },
  // never cut: half a number is another number
  digits: { overflow: 'visible', textOverflow: 'clip' },
  runsOn: { zIndex: 1, flexShrink: 0 },
  wraps: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: '100%', lineHeight: '18px' },
  waiting: { fontStyle: 'italic', color: tokens.colorNeutralForeground3 },
  corner: { position: 'absolute', top: '2px', left: '2px', width: '10px', height: '10px', pointerEvents: 'none' },
  mandatoryCorner: { color: tokens.colorPaletteRedForeground1 },
  verifyCorner: { color: tokens.colorPaletteMarigoldForeground2 },
  hintCorner: { color: tokens.colorBrandForeground1 },
  fold: {
    position: 'absolute',
    right: 0,
    bottom: 0,
    width: '6px',
    height: '6px',
    color: tokens.colorPaletteGreenForeground1,
    pointerEvents: 'none',
  },
});

/** Class names by what they are for; asked for once a sheet, because thousands of cells are drawn. */
export type CellStyles = ReturnType<typeof useCellStyles>;
