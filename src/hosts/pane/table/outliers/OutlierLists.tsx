import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { formatNumber } from '../../../../locales/format';
import type { OutliersShown } from '../desk/table-snapshot';
import { useTableStyles } from '../table-styles';
import type { OutlierList } from './desk/outlier-desk';
import { FlagLines, GroupLines, LeftOutLines } from './row-lines';
import { useOutliers } from './use-outliers';
import { WalkedList } from './WalkedList';

const useStyles = makeStyles({
  switch: { flexShrink: 0, display: 'flex', flexWrap: 'wrap', gap: '4px', padding: '6px 12px' },
  empty: { padding: '8px 12px 16px' },
});

interface OutlierListsProps {
  readonly shown: OutliersShown;
  /** rows that took no part */
  readonly left: number;
}

/** The flagged rows, the groups, or the rows left out: one of these lists at a time. */
export function OutlierLists({ shown, left }: OutlierListsProps) {
  const styles = useStyles();
  const common = useTableStyles();
  const { outliers, view, own, goTo } = useOutliers();
  const [groupAt, setGroupAt] = useState(0);
  const [leftAt, setLeftAt] = useState(0);
  const { found, asked } = shown;
  const { list, group, at } = view;
  const ofGroup = group === null ? undefined : (found.named[group] ?? outliers.groups.at(group));
  const flags = group === null ? found.flagged : (ofGroup?.flagged ?? 0);
  const counts: Readonly<Record<OutlierList, number>> = { flags, groups: found.groups, left };
  const lists = (['flags', 'groups', 'left'] as const).map((one) => (
    <button
      key={one}
      type="button"
      className={mergeClasses(common.button, common.number, list === one && common.chosen)}
      aria-pressed={list === one}
      onClick={() => {
        outliers.showList(one);
      }}
    >
      {own.lists[one]} {formatNumber(counts[one])}
    </button>
  ));
  const go = (row: { readonly row: number; readonly record: number } | undefined): void => {
    if (row) goTo(row);
  };
  const rows = () => {
    if (list === 'groups') {
      return (
        <WalkedList
          key="groups"
          count={found.groups}
          label={own.lists.groups}
          title={own.showGroup}
          lines={2}
          at={groupAt}
          walk={setGroupAt}
          go={(index) => {
            outliers.look(found.groups > 1 ? index : null);
          }}
          row={(index) => <GroupLines group={outliers.groups.at(index)} asked={asked} own={own} />}
        />
      );
    }
    if (counts[list] === 0) {
      return <p className={mergeClasses(common.quiet, styles.empty)}>{list === 'flags' ? own.noFlags : own.noLeft}</p>;
    }
    if (list === 'left') {
      return (
        <WalkedList
          key="left"
          count={left}
          label={own.lists.left}
          title={own.go}
          lines={2}
          at={leftAt}
          walk={setLeftAt}
          go={(index) => {
            go(outliers.leftOut.at(index));
          }}
          row={(index) => <LeftOutLines row={outliers.leftOut.at(index)} asked={asked} own={own} />}
        />
      );
    }
    return (
      <WalkedList
        key={`flags ${String(group)}`}
        count={flags}
        label={own.lists.flags}
        title={own.go}
        lines={3}
        at={at}
        walk={(index) => {
          outliers.walkTo(index);
        }}
        go={(index) => {
          go(outliers.flags.at(index));
        }}
        row={(index) => <FlagLines flag={outliers.flags.at(index)} asked={asked} own={own} />}
      />
    );
  };
  return (
    <>
      <div className={styles.switch} role="group" aria-label={own.lists.label}>
        {lists}
      </div>
      {rows()}
    </>
  );
}
