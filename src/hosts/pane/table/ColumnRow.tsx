import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useState } from 'react';
import { columnLetters } from '../../../core/model/cell';
import { fill } from '../../../locales/fill';
import { formatNumber } from '../../../locales/format';
import type { ColumnFacts } from '../../worker/table/table-messages';
import { useWords } from '../components/pane-context';
import { shownValue } from './shown-value';
import { useControlStyles } from '../components/control-styles';
import { useTableRoom } from './table-context';
import { useTableStyles } from './table-styles';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '30px minmax(0, 1fr) minmax(96px, 42%)',
    columnGap: '8px',
    alignItems: 'center',
    padding: '7px 12px 7px 6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  letter: {
    textAlign: 'right',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  heading: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  below: { gridColumn: '2 / -1' },
});

interface ColumnRowProps {
  readonly at: number;
  readonly facts: ColumnFacts;
  readonly name: string;
  readonly bad: boolean;
}

/** One column. */
export const ColumnRow = memo(function ColumnRow({ at, facts, name, bad }: ColumnRowProps) {
  const styles = useStyles();
  const common = useTableStyles();
  const controls = useControlStyles();
  const { terms } = useWords();
  const { desk, texts } = useTableRoom();
  const [typed, setTyped] = useState(name);
  const words = texts.columns;
  const heading = facts.heading === '' ? words.noHeading : facts.heading;
  const { numbers, texts: filled, blanks } = facts;
  const counts = [
    ...(facts.kind === 'number' ? [fill(words.numbers, { count: formatNumber(numbers) })] : []),
    ...(filled > 0 ? [fill(words.texts, { count: formatNumber(filled) })] : []),
    ...(blanks > 0 ? [fill(words.blanks, { count: formatNumber(blanks) })] : []),
  ];
  const samples = facts.samples.map(shownValue).join(terms.separator);
  const take = (): void => {
    if (typed !== name) void desk.rules.setName(at, typed);
  };
  return (
    <div className={styles.row}>
      <span className={styles.letter}>{columnLetters(at)}</span>
      <span className={mergeClasses(styles.heading, common.clipped)} title={heading}>
        {heading}
      </span>
      <input
        className={mergeClasses(controls.field, bad && common.bad)}
        aria-label={fill(words.name, { heading })}
        aria-invalid={bad}
        value={typed}
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
      <span className={mergeClasses(styles.below, common.quiet, common.number, common.clipped)}>
        {counts.join(' · ')}
        {samples !== '' && ` · ${fill(words.samples, { samples })}`}
      </span>
      {bad && <p className={mergeClasses(styles.below, common.wrong)}>{words.bad}</p>}
    </div>
  );
});
