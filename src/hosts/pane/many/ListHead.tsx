import { mergeClasses } from '@fluentui/react-components';
import { fill } from '../../../locales/fill';
import { useListStyles } from './list-styles';
import { useMany } from './many-context';
import { nextOrder, ROW_COLUMNS, type RowColumn, type RowOrder } from './row-order';

interface ListHeadProps {
  readonly order: RowOrder;
  readonly choose: (order: RowOrder) => void;
}

const isNumber = (column: RowColumn): boolean => column === 'mandatory' || column === 'verify' || column === 'hint';

/** Height of the headings, in CSS pixels. */
export const HEAD = 29;

/** The headings; pressed, the list is put in order by that column, and the third time as it was. */
export function ListHead({ order, choose }: ListHeadProps) {
  const styles = useListStyles();
  const { texts } = useMany();
  return (
    <div role="row" aria-rowindex={1} className={styles.head}>
      {ROW_COLUMNS.map((column) => {
        const name = texts.columns[column];
        const on = order?.by === column;
        const next = nextOrder(order, column);
        return (
          <span
            key={column}
            role="columnheader"
            className={mergeClasses(styles.headCell, column === 'received' && styles.received)}
            {...(on && { 'aria-sort': order.down ? ('descending' as const) : ('ascending' as const) })}
          >
            <button
              type="button"
              className={mergeClasses(styles.headButton, isNumber(column) && styles.headNumber)}
              title={next ? fill(texts.order.by, { column: name }) : texts.order.backToNeed}
              onClick={() => {
                choose(next);
              }}
            >
              {name}
              {on && <span aria-hidden="true">{order.down ? '↓' : '↑'}</span>}
            </button>
          </span>
        );
      })}
    </div>
  );
}
