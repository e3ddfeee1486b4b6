import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RuleClass } from '../../../core/model/rule';

const useStyles = makeStyles({
  icon: { flexShrink: 0, width: '16px', height: '16px', verticalAlign: '-3px', forcedColorAdjust: 'auto' },
  mandatory: { color: tokens.colorPaletteRedForeground1 },
  verify: { color: tokens.colorPaletteMarigoldForeground2 },
  hint: { color: tokens.colorPaletteBlueForeground2 },
  done: { color: tokens.colorPaletteGreenForeground1 },
});

/** Outlines that differ in shape, so that they are told apart without colour: octagon, triangle, ring, tick. */
const SHAPES: Readonly<Record<RuleClass | 'done', string>> = {
  mandatory:
    'M5 .9h6L15.1 5v6L11 15.1H5L.9 11V5zM4.6 5.8 6.8 8l-2.2 2.2 1.2 1.2L8 9.2l2.2 2.2 1.2-1.2L9.2 8l2.2-2.2-1.2-1.2L8 6.8 5.8 4.6z',
  verify: 'M8 .9 15.6 14.6H.4zM7.1 5.5v4.6h1.8V5.5zm0 5.7V13h1.8v-1.8z',
  hint: 'M8 .8a7.2 7.2 0 1 1 0 14.4A7.2 7.2 0 0 1 8 .8zm0 1.6a5.6 5.6 0 1 0 0 11.2A5.6 5.6 0 0 0 8 2.4zM7.1 7h1.8v4.7H7.1zm0-2.8h1.8V6H7.1z',
  done: 'M13.6 3.2 6.2 11 2.5 7.3 1.2 8.6l5 5L14.9 4.5z',
};

/** The sign of a class of findings; the word always stands beside it. */
export function SeverityIcon({ of, className }: { readonly of: RuleClass | 'done'; readonly className?: string }) {
  const styles = useStyles();
  return (
    <svg viewBox="0 0 16 16" className={mergeClasses(styles.icon, styles[of], className)} aria-hidden="true">
      <path fill="currentColor" fillRule="evenodd" d={SHAPES[of]} />
    </svg>
  );
}
