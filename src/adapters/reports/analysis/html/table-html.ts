import { escapeMarkup as esc } from '../../escape';
import type { PrintedRow, PrintedTable } from '../print/printed-table';
import type { Speech } from '../print/speech';

function leadHeads(table: PrintedTable, { own }: Speech, rows: number): string {
  const heads = [
    own.item,
    ...(table.hasUnits ? [own.unitColumn] : []),
    ...(table.hasEnterprises ? [own.enterprisesColumn] : []),
  ];
  const span = rows > 1 ? ` rowspan="${String(rows)}"` : '';
  return heads
    .map((name, at) => `<th scope="col"${span}${` class="${at === 0 ? 'item' : 'lead'}"`}>${esc(name)}</th>`)
    .join('');
}

/** Two rows of headings where figures of several measures stand side by side. */
function headHtml(table: PrintedTable, speech: Speech): string {
  const { headings } = table;
  const names = headings.map(({ name }) => `<th scope="col" class="n">${esc(name)}</th>`).join('');
  if (headings.every(({ group }) => group === null)) return `<tr>${leadHeads(table, speech, 1)}${names}</tr>`;
  const groups: { name: string; span: number }[] = [];
  headings.forEach(({ group }, at) => {
    if (at > 0 && group === headings[at - 1]!.group) groups.at(-1)!.span++;
    else groups.push({ name: group ?? '', span: 1 });
  });
  const over = groups.map(
    ({ name, span }) => `<th scope="colgroup" class="group" colspan="${String(span)}">${esc(name)}</th>`,
  );
  return `<tr>${leadHeads(table, speech, 2)}${over.join('')}</tr><tr>${names}</tr>`;
}

function rowHtml({ label, indent, role, unit, enterprises, cells }: PrintedRow): string {
  const lead = `<th scope="row" class="item i${String(Math.min(indent, 3))}">${esc(label)}</th>`;
  const more = [
    unit === null ? '' : `<td class="lead">${esc(unit)}</td>`,
    enterprises === null ? '' : `<td class="n">${esc(enterprises)}</td>`,
  ];
  const values = cells.map((text) => `<td class="n">${esc(text)}</td>`);
  return `<tr${role === 'total' ? ' class="total"' : ''}>${lead}${more.join('')}${values.join('')}</tr>`;
}

/** A table in the published layout: title, unit at the top right, 其中 to the right, and why there are dashes. */
export function tableHtml(table: PrintedTable, speech: Speech): string {
  const unit = table.unit === null ? '' : `<span class="unit">${esc(table.unit)}</span>`;
  return [
    `<div class="head"><h2>${esc(table.title)}</h2>${unit}</div>`,
    `<div class="scroll" role="region" tabindex="0" aria-label="${esc(table.title)}">`,
    `<table><thead>${headHtml(table, speech)}</thead>`,
    `<tbody>${table.rows.map(rowHtml).join('\n')}</tbody></table></div>`,
    table.reasons === null ? '' : `<p class="soft">${esc(table.reasons)}</p>`,
  ].join('\n');
}
