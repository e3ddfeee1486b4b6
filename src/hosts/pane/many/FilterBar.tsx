import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { fill } from '../../../locales/fill';
import { formatNumber } from '../../../locales/format';
import { useControlStyles } from '../components/control-styles';
import type { RowStatus } from './desk/many-snapshot';
import { useMany } from './many-context';
import { ROW_COLUMNS, type RowOrder } from './row-order';
import { countOf, ROW_FILTERS, type RowFilter } from './row-filter';
import { StatusIcon } from './StatusIcon';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', padding: '6px 12px' },
  filters: { display: 'flex', flexWrap: 'wrap', gap: '4px', flex: '1 1 280px' },
  wideFilters: { flex: '1 1 auto' },
  filter: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '4px',
    minHeight: '28px',
    minWidth: 0,
    padding: '2px 6px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    border: `2px solid ${tokens.colorNeutralForeground1}`,
    padding: '1px 5px',
    fontWeight: tokens.fontWeightSemibold,
  },
  grow: { flex: '1 1 auto' },
  none: { color: tokens.colorNeutralForeground3 },
  count: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  find: { display: 'flex', gap: '6px', flex: '1 1 200px', minWidth: 0 },
  search: { flex: '1 1 120px' },
  order: { flex: '0 1 140px' },
});

const ICONS: Readonly<Record<Exclude<RowFilter, 'all'>, RowStatus>> = {
  failed: 'failed',
  'to-explain': 'to-explain',
  unread: 'refused',
  missing: 'missing',
  clean: 'clean',
  skipped: 'skipped',
};

export interface ListChoices {
  readonly filter: RowFilter;
  readonly search: string;
  readonly order: RowOrder;
}

interface FilterBarProps {
  readonly choices: ListChoices;
  readonly choose: (change: Partial<ListChoices>) => void;
  /** columns have headings to press; otherwise the order is chosen here */
  readonly wide: boolean;
}

/** How many of each result; pressed, the list shows those alone. And a search over names, codes and files. */
export function FilterBar({ choices, choose, wide }: FilterBarProps) {
  const styles = useStyles();
  const controls = useControlStyles();
  const { now, texts } = useMany();
  const { filter, search, order } = choices;
  // without a register, and in the view of an enterprise, nobody looks for what is missing: a 0 would say there is none
  const looksForMissing = now.register !== null && now.audience === 'office';
  const always = (one: RowFilter): boolean => (one === 'missing' ? looksForMissing : one !== 'skipped');
  const shown = ROW_FILTERS.filter((one) => always(one) || filter === one || countOf(one, now.counts) > 0);
  return (
    <div className={styles.bar}>
      <div
        className={mergeClasses(styles.filters, wide && styles.wideFilters)}
        role="group"
        aria-label={texts.filters.label}
      >
        {shown.map((one) => {
          const count = countOf(one, now.counts);
          const facts = { status: texts.filters[one], count: formatNumber(count) };
          return (
            <button
              key={one}
              type="button"
              className={mergeClasses(
                styles.filter,
                !wide && styles.grow,
                count === 0 && styles.none,
                filter === one && styles.pressed,
              )}
              aria-pressed={filter === one}
              title={fill(one === 'all' ? texts.filters.showAll : texts.filters.show, facts)}
              onClick={() => {
                choose({ filter: filter === one ? 'all' : one });
              }}
            >
              {one !== 'all' && <StatusIcon of={ICONS[one]} />}
              <span className={styles.count}>{formatNumber(count)}</span>
              <span>{texts.filters[one]}</span>
            </button>
          );
        })}
      </div>
      <div className={styles.find}>
        <input
          type="search"
          className={mergeClasses(controls.field, styles.search)}
          aria-label={texts.search.hint}
          placeholder={texts.search.hint}
          value={search}
          maxLength={80}
          onChange={({ target }) => {
            choose({ search: target.value });
          }}
        />
        {!wide && (
          <select
            className={mergeClasses(controls.field, styles.order)}
            aria-label={texts.order.label}
            value={order?.by ?? ''}
            onChange={({ target }) => {
              const by = ROW_COLUMNS.find((column) => column === target.value);
              choose({ order: by ? { by, down: by !== 'enterprise' && by !== 'forms' && by !== 'file' } : null });
            }}
          >
            <option value="">{texts.order.need}</option>
            {ROW_COLUMNS.filter((column) => column !== 'status').map((column) => (
              <option key={column} value={column}>
                {texts.columns[column]}
              </option>
            ))}
          </select>
        )}
      </div>
    </div>
  );
}
