import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type RefObject } from 'react';
import { useControlStyles } from '../components/control-styles';
import { useTable } from './table-context';
import { useTableStyles } from './table-styles';
import { typeInto } from './type-into';

/** Names offered; a table with more columns is typed from memory. */
const MOST_NAMES = 500;

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px',
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  insert: { flex: '1 1 96px', maxWidth: '180px' },
});

interface RuleToolsProps {
  /** where the rules stand: the one with the caret gets the name */
  readonly frame: RefObject<HTMLElement | null>;
  readonly add: () => void;
  readonly save: () => void;
}

/** What can be done with the rules as a whole. */
export function RuleTools({ frame, add, save }: RuleToolsProps) {
  const styles = useStyles();
  const common = useTableStyles();
  const controls = useControlStyles();
  const { desk, now, texts } = useTable();
  const input = useRef<HTMLInputElement>(null);
  const words = texts.rules;
  const insert = (name: string): void => {
    const boxes = [...(frame.current?.querySelectorAll('textarea') ?? [])];
    const box = boxes.find((one) => one.dataset['last'] === 'true') ?? boxes[boxes.length - 1];
    if (box) typeInto(box, name);
  };
  return (
    <div className={styles.tools}>
      <button type="button" className={common.button} onClick={add}>
        {words.add}
      </button>
      <button type="button" className={common.button} onClick={() => input.current?.click()}>
        {words.load}
      </button>
      <button type="button" className={common.button} onClick={save}>
        {words.save}
      </button>
      <select
        className={mergeClasses(controls.field, styles.insert)}
        aria-label={words.insert}
        disabled={now.names.length === 0}
        value=""
        onChange={(event) => {
          insert(event.target.value);
        }}
      >
        <option value="">{words.insert}</option>
        {now.names.slice(0, MOST_NAMES).map((name, at) => (
          <option key={at} value={name}>
            {name}
          </option>
        ))}
      </select>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm,.yaml,.yml"
        hidden
        data-wanted="rules"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void desk.loadRules(file);
        }}
      />
    </div>
  );
}
