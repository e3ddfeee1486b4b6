import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PrintedTable } from '../../../adapters/reports/analysis/print/printed-table';
import type { AnalysisTable } from '../../../core/model/analysis';
import { fill } from '../../../locales/fill';
import { useAnalyse } from './analyse-context';
import { FigureCell } from './FigureCell';
import { headRows } from './head-rows';
import { useFigureStyles } from './figure-styles';

/** Rows drawn at once; the rest when asked for. */
const FIRST_ROWS = 60;

const useStyles = makeStyles({
  box: {
    overflowX: 'auto',
    maxWidth: '100%',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, minWidth: '100%', fontSize: tokens.fontSizeBase200 },
  more: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForegroundLink,
    background: 'none',
    border: 'none',
    padding: '6px 8px',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

interface FiguresTableProps {
  readonly table: AnalysisTable;
  readonly printed: PrintedTable;
  /** whether enterprises and sums stand below each figure */
  readonly behind: boolean;
}

/** A table in the published layout. It scrolls in a box of its own; its first column stays. */
export function FiguresTable({ table, printed, behind }: FiguresTableProps) {
  const styles = useStyles();
  const common = useFigureStyles();
  const { texts } = useAnalyse();
  const [all, setAll] = useState(false);
  const words = texts.table;
  const { hasUnits, hasEnterprises, rows } = printed;
  const heads = headRows(printed);
  const rest = heads.length === 2 ? { rowSpan: 2 } : {};
  const shown = all ? rows : rows.slice(0, FIRST_ROWS);
  return (
    <div className={styles.box} role="region" tabIndex={0} aria-label={fill(words.scroll, { title: printed.title })}>
      <table className={styles.table} data-table={table.id}>
        <caption className={common.heard}>{printed.title}</caption>
        <thead>
          {heads.map((line, at) => (
            <tr key={at}>
              {at === 0 && (
                <>
                  <th scope="col" className={mergeClasses(common.head, common.first)} {...rest}>
                    {words.item}
                  </th>
                  {hasUnits && (
                    <th scope="col" className={mergeClasses(common.head, common.textHead)} {...rest}>
                      {words.unit}
                    </th>
                  )}
                  {hasEnterprises && (
                    <th scope="col" className={common.head} {...rest}>
                      {words.enterprises}
                    </th>
                  )}
                </>
              )}
              {line.map(({ text, columns, down, key }) => (
                <th
                  key={key}
                  scope={columns > 1 ? 'colgroup' : 'col'}
                  className={mergeClasses(common.head, columns > 1 && common.group)}
                  {...(columns > 1 && { colSpan: columns })}
                  {...(down > 1 && { rowSpan: down })}
                >
                  {columns > 1 ? <span className={common.groupName}>{text}</span> : text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {shown.map((row, at) => (
            <tr key={row.id} className={row.role === 'total' ? common.total : undefined}>
              <th
                scope="row"
                className={mergeClasses(common.label, common.first)}
                style={{ paddingLeft: `${String(8 + 12 * row.indent)}px` }}
              >
                {row.label}
              </th>
              {hasUnits && <td className={common.plain}>{row.unit}</td>}
              {hasEnterprises && <td className={common.number}>{row.enterprises}</td>}
              {row.cells.map((text, i) => (
                <FigureCell
                  key={table.columns[i]!.id}
                  text={text}
                  cell={table.rows[at]!.cells[i] ?? null}
                  behind={behind}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <button
          type="button"
          className={styles.more}
          onClick={() => {
            setAll(true);
          }}
        >
          {fill(words.more, { count: rows.length })}
        </button>
      )}
    </div>
  );
}
