import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SeverityIcon } from '../components/SeverityIcon';
import type { RowStatus } from './desk/many-snapshot';

const useStyles = makeStyles({
  icon: { flexShrink: 0, width: '16px', height: '16px', verticalAlign: '-3px', forcedColorAdjust: 'auto' },
  soft: { color: tokens.colorNeutralForeground2 },
  strong: { color: tokens.colorPaletteRedForeground1 },
  missing: { color: tokens.colorPalettePurpleForeground2 },
});

const SEVERITY = { failed: 'mandatory', 'to-explain': 'verify', clean: 'done' } as const;

/** Outlines that differ in shape: a torn sheet, a sheet with a question, an empty tray, a dash. */
const SHAPES: Readonly<Record<Exclude<RowStatus, keyof typeof SEVERITY>, string>> = {
  refused:
    'M3 1h6.5L13 4.5V15H3zm1.6 1.6v10.8h6.8V5.3L8.8 2.6zM5.8 7l1-1L8 7.1 9.2 6l1 1L9 8.2l1.2 1.2-1 1L8 9.3l-1.2 1.1-1-1L7 8.2z',
  unrecognised:
    'M3 1h6.5L13 4.5V15H3zm1.6 1.6v10.8h6.8V5.3L8.8 2.6zM7.3 10.8h1.5v1.5H7.3zm0-.8c0-1.6 1.3-1.6 1.3-2.5 0-.4-.3-.7-.7-.7-.4 0-.7.3-.8.8l-1.3-.3C6 6.2 6.9 5.6 8 5.6c1.2 0 2 .8 2 1.8 0 1.5-1.3 1.6-1.3 2.6z',
  missing:
    'M8 .8a7.2 7.2 0 1 1 0 14.4A7.2 7.2 0 0 1 8 .8zm0 1.6a5.6 5.6 0 1 0 0 11.2A5.6 5.6 0 0 0 8 2.4zM7.2 4.2h1.6v3.5l2.5 1.5-.8 1.3-3.3-2z',
  skipped: 'M2.5 7.2h11v1.6h-11z',
};

/** The sign of what became of a return; the word always stands beside it. */
export function StatusIcon({ of }: { readonly of: RowStatus }) {
  const styles = useStyles();
  if (of === 'failed' || of === 'to-explain' || of === 'clean') return <SeverityIcon of={SEVERITY[of]} />;
  const colour = of === 'refused' ? styles.strong : of === 'missing' ? styles.missing : styles.soft;
  return (
    <svg viewBox="0 0 16 16" className={mergeClasses(styles.icon, colour)} aria-hidden="true">
      <path fill="currentColor" fillRule="evenodd" d={SHAPES[of]} />
    </svg>
  );
}
