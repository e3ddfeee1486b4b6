import type { CellRef } from '../model/cell';
import type { Filing } from '../model/filing';
import { isZoneForm } from '../model/form';
import type { WorkbookGrid } from '../model/grid';
import type { Period } from '../model/period';
import { formatPeriod, samePeriod } from '../model/period';
import { foldText } from './fold-text';
import { OddityList } from './oddity-list';
import { periodInText } from './period-text';
import type { FilerBlock, Placed } from './read-filer';
import { periodInDateCells, periodInSpreadCells, readFilerBlock } from './read-filer';
import { readTable } from './read-table';
import type { SheetScan } from './scan-sheet';
import type { TableArea } from './table-area';

/** Of contradicting codes or periods, so many are named. */
const NAMED = 10;

/** Facts inside the table's own rows come before those elsewhere on the sheet, those before other sheets'. */
function nearest<T extends { readonly at: CellRef }>(facts: readonly T[], area: TableArea): readonly T[] {
  const above = facts.filter((fact) => fact.at.row >= area.top && fact.at.row <= area.bottom);
  const beside = above.filter((fact) => fact.at.column >= area.left && fact.at.column <= area.right);
  return beside.length > 0 ? beside : above.length > 0 ? above : facts;
}

function readIdentity(
  area: TableArea,
  block: FilerBlock,
  others: readonly FilerBlock[],
  oddities: OddityList,
  heading: CellRef,
): Filing['enterprise'] {
  const codesHere = nearest(block.codes, area);
  const namesHere = nearest(block.names, area);
  const elsewhere = isZoneForm(area.form.form) ? [] : others;
  const code = codesHere[0] ?? elsewhere.flatMap((other) => other.codes)[0] ?? null;
  const name = namesHere[0] ?? elsewhere.flatMap((other) => other.names)[0] ?? null;
  const differing = codesHere.filter((other) => code && last9(other.value) !== last9(code.value)).slice(0, NAMED);
  if (code && differing.length > 0) {
    const codes = [code, ...differing].map((each) => each.value).join(' ');
    oddities.add('identity.codes-conflict', [code.at, ...differing.map((each) => each.at)], { codes });
  }
  if (code?.asNumber) oddities.add('identity.code-as-number', [code.at], { code: code.value });
  // the zone's own book has no enterprise's code on it
  const isZone = isZoneForm(area.form.form);
  if (!code && !isZone) oddities.add('identity.code-missing', [heading]);
  if (!name && !isZone) oddities.add('identity.name-missing', [heading]);
  const borrowed = isZone
    ? []
    : [codesHere.length === 0 ? code : null, namesHere.length === 0 ? name : null].filter((x) => x !== null);
  if (borrowed.length > 0)
    oddities.add(
      'identity.from-other-sheet',
      borrowed.map((each) => each.at),
    );
  return { code: code?.value ?? null, name: name?.value ?? null, codeAt: code?.at ?? null, nameAt: name?.at ?? null };
}

/** Characters that an organisation code and its unified social credit code share. */
function last9(code: string): string {
  return code.length === 18 ? code.slice(8, 17) : code;
}

function readPeriod(
  book: WorkbookGrid,
  scan: SheetScan,
  area: TableArea,
  block: FilerBlock,
  others: readonly FilerBlock[],
  oddities: OddityList,
  heading: CellRef,
): Placed<Period> | null {
  const labelled = nearest(block.labelledPeriods, area);
  const alone = nearest(block.periods, area).filter((period) => period.at.row < area.firstRow);
  const here = [...labelled, ...alone];
  const found =
    here[0] ??
    periodInDateCells(book, scan, area.firstRow) ??
    periodInSpreadCells(scan, area.firstRow) ??
    others.flatMap((other) => [...other.labelledPeriods, ...other.periods])[0] ??
    null;
  if (found) {
    const differing = here.filter((period) => !samePeriod(period.value, found.value)).slice(0, NAMED);
    if (differing.length > 0) {
      const periods = [found, ...differing].map((each) => formatPeriod(each.value)).join(' ');
      oddities.add('identity.periods-conflict', [found.at, ...differing.map((each) => each.at)], { periods });
    }
    if (found.at.sheet !== scan.sheet.name) oddities.add('identity.from-other-sheet', [found.at]);
    return found;
  }
  const bySheet = periodInText(foldText(scan.sheet.name), true);
  if (bySheet) {
    oddities.add('identity.period-from-sheet-name', [heading], { period: formatPeriod(bySheet) });
    return { value: bySheet, at: heading };
  }
  oddities.add('identity.period-missing', [heading]);
  return null;
}

/** Builds the filing of one return: values, identity, period, unit line, oddities. */
export function assembleFiling(
  book: WorkbookGrid,
  scan: SheetScan,
  areas: readonly TableArea[],
  blocks: ReadonlyMap<SheetScan, FilerBlock>,
  path: string | null,
): Filing {
  const oddities = new OddityList();
  const area = areas[0]!;
  const { sheet } = scan;
  const { form } = area.form;
  const heading: CellRef = { sheet: sheet.name, row: area.firstRow, column: area.labelColumn };
  const block = blocks.get(scan) ?? readFilerBlock(book, scan);
  const others = [...blocks].filter(([other]) => other !== scan).map(([, other]) => other);
  if (sheet.visibility !== 'visible') oddities.add('sheet.hidden', [heading], { visibility: sheet.visibility });
  if (scan.scanned < sheet.size) oddities.add('sheet.read-partly', [heading], { cells: scan.scanned });
  const number = scan.numbers.find((cell) => scan.facts[cell]!.foreignNumber !== null);
  if (!area.evidence.number) {
    if (number === undefined) oddities.add('form.number-missing', [heading], { expected: form.formNumber });
    else {
      const at = { sheet: sheet.name, row: sheet.rows[number]!, column: sheet.columns[number]! };
      oddities.add('form.number-differs', [at], {
        expected: form.formNumber,
        found: scan.facts[number]!.foreignNumber!,
      });
    }
  }
  const enterprise = readIdentity(area, block, others, oddities, heading);
  const period = readPeriod(book, scan, area, block, others, oddities, heading);
  const read = readTable(book, scan, areas, oddities);
  const unitLine = nearest(block.unitLines, area)[0] ?? null;
  // a unit of the form's own (立方米) is not among the known ones: it is the same when it is written the same
  if (unitLine && unitLine.unit !== form.unit && foldText(unitLine.value) !== foldText(form.unit)) {
    oddities.add('unit.line-differs', [unitLine.at], { found: unitLine.value, expected: form.unit });
  }
  const headingMonth = read.plans.find((plan) => plan.headingMonth !== null)?.headingMonth;
  if (headingMonth && period && headingMonth.month !== period.value.month) {
    const at = { sheet: sheet.name, row: sheet.rows[headingMonth.cell]!, column: sheet.columns[headingMonth.cell]! };
    oddities.add('identity.heading-month-differs', [at], {
      heading: scan.facts[headingMonth.cell]!.text.trim(),
      period: formatPeriod(period.value),
    });
  }
  return {
    form,
    path,
    sheet: sheet.name,
    enterprise,
    period: period?.value ?? null,
    periodAt: period?.at ?? null,
    unitLine: unitLine ? { text: unitLine.value, at: unitLine.at } : null,
    table: read.table,
    groups: read.groups,
    oddities: oddities.list(),
  };
}
