import { makeStyles, tokens } from '@fluentui/react-components';

/** Cells of a table of figures. */
export const useFigureStyles = makeStyles({
  head: {
    padding: '4px 8px',
    textAlign: 'right',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'nowrap',
    ':first-child': { textAlign: 'left' },
  },
  textHead: { textAlign: 'left' },
  group: { textAlign: 'left', borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  /** stays in view as long as one of its columns is */
  groupName: { position: 'sticky', left: 'calc(min(240px, 42vw) + 8px)', right: '8px' },
  first: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    textAlign: 'left',
    minWidth: 'min(150px, 34vw)',
    maxWidth: 'min(240px, 42vw)',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: {
    padding: '3px 8px',
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  number: {
    padding: '3px 8px',
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  plain: { padding: '3px 8px', whiteSpace: 'nowrap', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  total: { '& > *': { fontWeight: tokens.fontWeightSemibold } },
  behind: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    fontWeight: tokens.fontWeightRegular,
  },
  withheld: { color: tokens.colorNeutralForeground2 },
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
