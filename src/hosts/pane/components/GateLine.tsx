import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { addressOf } from '../../../core/model/cell';
import { fill } from '../../../locales/fill';
import { formatCell } from '../../../locales/format';
import type { GateLine as Line } from '../../../locales/gate-words';
import { useDesk, useWords } from './pane-context';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    gap: '8px',
    alignItems: 'start',
    padding: '7px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { marginTop: '2px' },
  text: { overflowWrap: 'anywhere' },
});

interface GateLineProps {
  readonly line: Line;
  readonly goTo: (only: 'mandatory' | 'verify') => void;
}

/** One line of the checklist: in order or not, what is left, and the way there. */
export function GateLine({ line, goTo }: GateLineProps) {
  const styles = useStyles();
  const words = useWords();
  const { desk, now } = useDesk();
  const texts = words.pane.submit;
  const { item, title, todo } = line;
  const { id, done } = item;
  const [first] = item.at;
  return (
    <li className={styles.line}>
      <SeverityIcon of={done ? 'done' : id === 'verify' ? 'verify' : 'mandatory'} className={styles.icon} />
      <span className={styles.text}>{todo ?? title}</span>
      {!done && (id === 'mandatory' || id === 'verify') && (
        <Button
          size="small"
          onClick={() => {
            goTo(id);
          }}
        >
          {texts.go}
        </Button>
      )}
      {!done && id !== 'mandatory' && id !== 'verify' && first && now.abilities.select && (
        <Button size="small" title={formatCell(first)} onClick={() => void desk.showCell(first)}>
          {fill(texts.goCell, { cell: addressOf(first) })}
        </Button>
      )}
    </li>
  );
}
