import { formatCell } from '../../../locales/format';
import { fill } from '../../../locales/fill';
import { findingMessage } from '../../../locales/finding-words';
import { UNDEFINED_MARK } from '../../../locales/format';
import type { FindingEntry } from '../desk/finding-groups';
import { useControlStyles } from './control-styles';
import { useDesk, useWords } from './pane-context';

/** Says which finding was selected: for the ear only. @param shown the findings of the list, in its order */
export function Announcer({ shown }: { readonly shown: readonly FindingEntry[] }) {
  const styles = useControlStyles();
  const words = useWords();
  const { now, book } = useDesk();
  const at = shown.findIndex(({ key }) => key === now.selected);
  const finding = shown[at]?.finding;
  const text = finding
    ? fill(words.pane.list.announce, {
        at: at + 1,
        of: shown.length,
        todo: words.terms.todo[finding.class],
        cell: finding.cells[0] ? formatCell(finding.cells[0]) : UNDEFINED_MARK,
        message: findingMessage(finding, words, book),
      })
    : '';
  return (
    <div className={styles.heard} role="status" aria-live="polite" data-announcer>
      {/* the same sentence again is heard again only when the element is new */}
      <span key={now.steps}>{text}</span>
    </div>
  );
}
