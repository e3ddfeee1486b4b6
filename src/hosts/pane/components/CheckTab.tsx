import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { RuleClass } from '../../../core/model/rule';
import { fill } from '../../../locales/fill';
import type { ReturnView } from '../desk/return-view';
import { FindingDetail } from './FindingDetail';
import { FindingTree } from './FindingTree';
import { useDesk, useWords } from './pane-context';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles({
  tab: {
    display: 'flex',
    flexDirection: 'column',
    // low panes scroll as a whole; otherwise list and detail scroll apart, so that both are always in sight
    '@media (min-height: 560px)': { height: '100%' },
    '@container (min-width: 720px)': { flexDirection: 'row' },
  },
  list: { flex: '1 1 0', minWidth: 0, '@media (min-height: 560px)': { minHeight: '96px', overflowY: 'auto' } },
  detail: {
    flex: '0 1 auto',
    minWidth: 0,
    '@media (min-height: 560px)': { maxHeight: '62%', overflowY: 'auto' },
    '@container (min-width: 720px)': { flex: '1 1 0', maxHeight: 'none' },
  },
  none: { display: 'flex', gap: '8px', padding: '16px 12px', margin: 0, alignItems: 'flex-start' },
  icon: { marginTop: '2px' },
  more: { padding: '8px 12px', color: tokens.colorNeutralForeground2, display: 'grid' },
});

interface CheckTabProps {
  readonly view: ReturnView;
  readonly only: RuleClass | null;
}

/** The findings, and everything about the one selected. */
export function CheckTab({ view, only }: CheckTabProps) {
  const styles = useStyles();
  const words = useWords();
  const { now } = useDesk();
  const groups = useMemo(() => filtered(view, only), [view, only]);
  const entry = view.entries.find(({ key }) => key === now.selected) ?? null;
  const undecided = view.undecided.length;
  return (
    <div className={styles.tab}>
      <div className={styles.list}>
        {groups.length > 0 ? (
          <FindingTree groups={groups} />
        ) : (
          <Body1 as="p" className={styles.none}>
            <SeverityIcon of="done" className={styles.icon} />
            {view.entries.length === 0 ? words.pane.list.empty : words.pane.list.emptyFilter}
          </Body1>
        )}
        {undecided > 0 && (
          <div className={styles.more}>
            <Caption1>{fill(words.pane.list.more, { count: undecided })}</Caption1>
            <Caption1>{words.pane.list.moreAction}</Caption1>
          </div>
        )}
      </div>
      {view.entries.length > 0 && <FindingDetail key={entry?.key ?? ''} entry={entry} className={styles.detail} />}
    </div>
  );
}

/** The groups that hold findings of one class, cut to these; null = all. */
export function filtered({ groups }: ReturnView, only: RuleClass | null): ReturnView['groups'] {
  if (only === null) return groups;
  return groups.flatMap((group) => {
    const entries = group.entries.filter(({ finding }) => finding.class === only);
    return entries.length === 0
      ? []
      : [{ ...group, class: only, entries, cause: entries.length > 1 ? group.cause : null }];
  });
}
