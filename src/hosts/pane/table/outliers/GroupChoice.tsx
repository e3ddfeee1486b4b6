import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { fill } from '../../../../locales/fill';
import { formatNumber } from '../../../../locales/format';
import type { OutliersFound } from '../../../worker/table/outliers/outlier-messages';
import { useControlStyles } from '../../components/control-styles';
import { groupName } from './figure-texts';
import { useOutliers } from './use-outliers';

const useStyles = makeStyles({
  line: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '2px 12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  select: { flex: '1 1 auto', maxWidth: '320px' },
});

/** All groups together, or one of them alone. */
export function GroupChoice({ found }: { readonly found: OutliersFound }) {
  const styles = useStyles();
  const controls = useControlStyles();
  const { outliers, view, own } = useOutliers();
  const { group } = view;
  // one beyond those that can be chosen here comes from the list of groups
  const farther = group !== null && group >= found.named.length ? outliers.groups.at(group) : undefined;
  const named = [
    ...found.named.map((one, place) => ({ place, ...one })),
    ...(farther && group !== null ? [{ place: group, by: farther.by, flagged: farther.flagged }] : []),
  ];
  return (
    <label className={styles.line}>
      {own.group}
      <select
        className={mergeClasses(controls.field, styles.select)}
        value={group ?? ''}
        onChange={(event) => {
          outliers.look(event.target.value === '' ? null : Number(event.target.value));
        }}
      >
        <option value="">{fill(own.groupOption, { name: own.allGroups, count: formatNumber(found.flagged) })}</option>
        {named.map(({ place, by, flagged }) => (
          <option key={place} value={place}>
            {fill(own.groupOption, { name: groupName(by, own.shared), count: formatNumber(flagged) })}
          </option>
        ))}
      </select>
    </label>
  );
}
