import { mergeClasses } from '@fluentui/react-components';
import { addressOf } from '../../../core/model/cell';
import { fill } from '../../../locales/fill';
import { UNDEFINED_MARK } from '../../../locales/format';
import type { Words } from '../../../locales/words';
import type { FindingGroup } from '../desk/finding-groups';
import { useWords } from './pane-context';
import { useRowStyles, type RowPlace } from './row-styles';
import { SeverityIcon } from './SeverityIcon';

/** What a group of findings has in common, in words. */
export function causeWords({ cause, entries }: FindingGroup, words: Words): string {
  const count = entries.length;
  const texts = words.pane.list;
  if (cause === 'repeated-filing') return fill(texts.repeated, { count });
  if (cause?.includes('swapped-columns')) return fill(texts.swapped, { count });
  const at = entries[0]?.finding.cells[0];
  return fill(texts.cause, { cell: at ? addressOf(at) : UNDEFINED_MARK, count });
}

interface CauseRowProps {
  readonly group: FindingGroup;
  readonly open: boolean;
  readonly id: string;
  readonly tabStop: boolean;
  readonly at: RowPlace;
  readonly choose: () => void;
}

/** A cause that several findings share: opened and closed. */
export function CauseRow({ group, open, id, tabStop, at, choose }: CauseRowProps) {
  const styles = useRowStyles();
  const words = useWords();
  return (
    <div
      role="treeitem"
      aria-level={1}
      aria-expanded={open}
      aria-posinset={at.position}
      aria-setsize={at.of}
      aria-label={`${words.terms.todo[group.class]} ${causeWords(group, words)}`}
      tabIndex={tabStop ? 0 : -1}
      data-row={id}
      className={styles.row}
      onClick={choose}
    >
      <SeverityIcon of={group.class} className={styles.icon} />
      <span className={mergeClasses(styles.text)}>
        <span className={styles.arrow} aria-hidden="true">
          {open ? '▾' : '▸'}
        </span>
        {causeWords(group, words)}
      </span>
    </div>
  );
}
