import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import type { Problem } from '../../../core/expression/problem';
import { fill } from '../../../locales/fill';
import { useWords } from '../components/pane-context';
import { useTableRoom } from './table-context';
import { useTableStyles } from './table-styles';

/** Problems of a rule told at once. */
const MOST = 4;
/** Characters shown before and behind what is wrong. */
const AROUND = 12;

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px' },
  place: {
    padding: '0 4px',
    minHeight: '22px',
    fontFamily: tokens.fontFamilyMonospace,
    whiteSpace: 'pre',
  },
  marked: {
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationColor: tokens.colorPaletteRedBorder2,
    color: tokens.colorNeutralForeground1,
  },
  note: { color: tokens.colorPaletteMarigoldForeground2 },
  use: { minHeight: '22px', padding: '0 8px' },
});

interface LintLinesProps {
  readonly expr: string;
  readonly problems: readonly Problem[];
  readonly box: RefObject<HTMLTextAreaElement | null>;
}

/** What is wrong with a rule, each at its place: a press selects the place, or puts a near name there. */
export function LintLines({ expr, problems, box }: LintLinesProps) {
  const styles = useStyles();
  const common = useTableStyles();
  const words = useWords();
  const { texts } = useTableRoom();
  const replace = ({ position, length }: Problem, name: string): void => {
    const element = box.current;
    if (!element) return;
    element.focus();
    element.setRangeText(name, position, position + length, 'end');
    element.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return problems.slice(0, MOST).map((problem, at) => {
    const { position, length, severity, code, facts } = problem;
    const near = code === 'unknown-name' ? String(facts['near'] ?? '').split(', ') : [];
    const shown = near.length > 0 ? { ...facts, near: '' } : facts;
    return (
      <div key={at} className={styles.line}>
        <button
          type="button"
          className={mergeClasses(common.button, common.plain, styles.place)}
          title={fill(texts.rules.place, { position: position + 1 })}
          onClick={() => {
            box.current?.focus();
            box.current?.setSelectionRange(position, position + length);
          }}
        >
          {position > AROUND && '…'}
          {expr.slice(Math.max(0, position - AROUND), position)}
          <span className={styles.marked}>{expr.slice(position, position + Math.min(length, 40)) || ' '}</span>
          {expr.slice(position + length, position + length + AROUND)}
          {position + length + AROUND < expr.length && '…'}
        </button>
        <p className={mergeClasses(common.wrong, severity === 'warning' && styles.note)}>
          {severity === 'warning' && `${texts.rules.warning}${words.terms.colon}`}
          {fill(words.problems[code], shown)}
        </p>
        {near
          .filter((name) => name !== '')
          .map((name) => (
            <button
              key={name}
              type="button"
              className={mergeClasses(common.button, styles.use)}
              onClick={() => {
                replace(problem, name);
              }}
            >
              {fill(texts.rules.use, { name })}
            </button>
          ))}
      </div>
    );
  });
}
