import { mergeClasses } from '@fluentui/react-components';
import type { RuleClass } from '../../../core/model/rule';
import type { CellStyles } from './cell-styles';

/** Shapes that are told apart without colour: a full octagon with a cross, a full triangle, a ring. */
const SHAPES: Readonly<Record<RuleClass, string>> = {
  mandatory:
    'M3 0h4l3 3v4l-3 3H3L0 7V3zM2.8 3.7 4.1 5 2.8 6.3l.9.9L5 5.9l1.3 1.3.9-.9L5.9 5l1.3-1.3-.9-.9L5 4.1 3.7 2.8z',
  verify: 'M5 0l5 10H0z',
  hint: 'M5 0a5 5 0 1 1 0 10A5 5 0 0 1 5 0zm0 2a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
};

/** The sign of a marked cell, in its corner. */
export function CornerIcon({ of, styles }: { readonly of: RuleClass; readonly styles: CellStyles }) {
  return (
    <svg viewBox="0 0 10 10" className={mergeClasses(styles.corner, styles[`${of}Corner`])} aria-hidden="true">
      <path fill="currentColor" fillRule="evenodd" d={SHAPES[of]} />
    </svg>
  );
}

/** The folded corner of a corrected cell. */
export function CorrectedCorner({ styles }: { readonly styles: CellStyles }) {
  return (
    <svg viewBox="0 0 8 8" className={styles.fold} aria-hidden="true">
      <path fill="currentColor" d="M8 0v8H0z" />
    </svg>
  );
}
