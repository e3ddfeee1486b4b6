import { displayWidth, padToWidth } from '../../text/display-width';
import type { Paint } from '../../text/paint';
import { printable } from '../../text/printable';
import type { PrintedTable } from '../print/printed-table';
import type { Speech } from '../print/speech';
import { tableSlices } from './table-slices';
import type { TextColumn } from './text-column';

const GAP = '  ';

function columnOf(group: string, name: string, texts: readonly string[], side: TextColumn['side']): TextColumn {
  const all = [name, ...texts].map(printable);
  return {
    group: printable(group),
    name: all[0]!,
    texts: all.slice(1),
    side,
    width: Math.max(...all.map(displayWidth)),
  };
}

/** The columns that say what a row is about: label, unit, number of enterprises. */
function leadColumns({ rows, hasUnits, hasEnterprises }: PrintedTable, { own }: Speech): TextColumn[] {
  const labels = rows.map(({ label, indent }) => `${GAP.repeat(indent)}${label}`);
  return [
    columnOf('', own.item, labels, 'left'),
    ...(hasUnits
      ? [
          columnOf(
            '',
            own.unitColumn,
            rows.map(({ unit }) => unit ?? ''),
            'left',
          ),
        ]
      : []),
    ...(hasEnterprises
      ? [
          columnOf(
            '',
            own.enterprisesColumn,
            rows.map(({ enterprises }) => enterprises ?? ''),
            'right',
          ),
        ]
      : []),
  ];
}

const lineOf = (columns: readonly TextColumn[], text: (column: TextColumn) => string): string =>
  columns
    .map((column) => padToWidth(text(column), column.width, column.side))
    .join(GAP)
    .trimEnd();

/** Names over the columns of each measure, at the left of the first of them. */
function groupLine(columns: readonly TextColumn[]): string {
  let line = '';
  let at = 0;
  columns.forEach((column, i) => {
    if (column.group !== '' && column.group !== columns[i - 1]?.group) {
      line = `${padToWidth(line, at)}${displayWidth(line) > at ? GAP : ''}${column.group}`;
    }
    at += column.width + GAP.length;
  });
  return line;
}

/** A table aligned by display width, in as many parts as the line is too short for; unit at the top right. */
export function tableLines(table: PrintedTable, speech: Speech, paint: Paint): string[] {
  const lead = leadColumns(table, speech);
  const figures = table.headings.map(({ group, name }, at) =>
    columnOf(
      group ?? '',
      name,
      table.rows.map(({ cells }) => cells[at]!),
      'right',
    ),
  );
  const parts = tableSlices(table, lead, figures, speech).flatMap(({ title, columns, rows }) => {
    const width = columns.reduce((sum, one) => sum + one.width + GAP.length, -GAP.length);
    const unit = table.unit === null ? '' : printable(table.unit);
    const room = Math.max(width - displayWidth(title), displayWidth(unit) + GAP.length);
    const groups = groupLine(columns);
    return [
      '',
      `${paint.heading(title)}${padToWidth(unit, room, 'right')}`.trimEnd(),
      paint.faint('─'.repeat(width)),
      ...(groups === '' ? [] : [paint.faint(groups)]),
      paint.faint(lineOf(columns, ({ name }) => name)),
      ...rows.map((at) => lineOf(columns, ({ texts }) => texts[at]!)),
    ];
  });
  return [...parts, ...(table.reasons === null ? [] : [paint.faint(printable(table.reasons))])];
}
