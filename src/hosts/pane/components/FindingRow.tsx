import { mergeClasses } from '@fluentui/react-components';
import { addressOf } from '../../../core/model/cell';
import { findingMessage } from '../../../locales/finding-words';
import type { FindingEntry } from '../desk/finding-groups';
import { useDesk, useWords } from './pane-context';
import { useRowStyles, type RowPlace } from './row-styles';
import { SeverityIcon } from './SeverityIcon';

interface FindingRowProps {
  readonly entry: FindingEntry;
  readonly selected: boolean;
  /** belongs to a cause */
  readonly inside: boolean;
  readonly tabStop: boolean;
  readonly at: RowPlace;
  readonly choose: () => void;
}

/** One finding: its sentence first, then its cell and what became of it. */
export function FindingRow({ entry, selected, inside, tabStop, at, choose }: FindingRowProps) {
  const styles = useRowStyles();
  const words = useWords();
  const { book } = useDesk();
  const { finding, state } = entry;
  const [first, ...others] = finding.cells;
  const message = findingMessage(finding, words, book);
  return (
    <div
      role="treeitem"
      aria-level={inside ? 2 : 1}
      aria-selected={selected}
      aria-posinset={at.position}
      aria-setsize={at.of}
      tabIndex={tabStop ? 0 : -1}
      data-row={entry.key}
      className={mergeClasses(styles.row, inside && styles.inside, selected && styles.selected)}
      onClick={choose}
    >
      <SeverityIcon of={state === 'accepted' ? 'done' : finding.class} className={styles.icon} />
      <span className={styles.text}>{message}</span>
      <span className={styles.under}>
        <span>{words.terms.todo[finding.class]}</span>
        {first && (
          <span className={styles.chip} title={first.sheet}>
            {first.sheet}!{addressOf(first)}
            {others.length > 0 ? ` +${String(others.length)}` : ''}
          </span>
        )}
        {state === 'accepted' && <span className={styles.done}>{words.pane.list.explained}</span>}
        {state === 'void' && <span className={styles.void}>{words.pane.list.void}</span>}
      </span>
    </div>
  );
}
