import { CellType } from '../model/grid';
import { foldText } from './fold-text';
import type { PreparedForm } from './form-index';
import type { SheetScan } from './scan-sheet';
import type { RowSketch } from './sketch-rows';
import { unitFactor, unitNamed } from './unit-text';

/** A row that belongs to a row group, with its code (maybe '') and name. */
export interface GroupDecision {
  readonly group: number;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly codeFits: boolean;
}

const CODE_THEN_NAME = /^([0-9A-Za-z]{2,12})[\s.、:：]*([^\s0-9A-Za-z].*)$/;

/** The code with the leading zero that a number cell lost, when only that makes it fit the pattern. */
function fittingCode(pattern: RegExp | null, code: string, isNumber: boolean): string | null {
  if (pattern === null || pattern.test(code)) return code;
  return isNumber && pattern.test(`0${code}`) ? `0${code}` : null;
}

/** A unit that cannot be the form's own money: 吨, 台 … */
function isForeignUnit(printed: string, unit: string): boolean {
  return printed !== '' && unitFactor(unitNamed(foldText(printed)) ?? printed, unit) === null;
}

function groupOfHeading(sketch: RowSketch, form: PreparedForm): number {
  for (const place of sketch.label?.groups ?? []) if (place.form === form.index) return place.index;
  return -1;
}

/** The row group a row's label opens (按行业小类分, 主要产品产量); -1 for none. */
export function groupOpened(form: PreparedForm, sketch: RowSketch): number {
  return sketch.filled && sketch.code !== '' ? -1 : groupOfHeading(sketch, form);
}

/**
 * Decides whether a row that is no item belongs to a row group: to the group whose heading stands above it, else to
 * one whose code pattern and unit fit. A row in a unit of another kind is never a row of a money group.
 * @param open the group whose heading was met last; -1 before any
 */
export function decideGroup(
  scan: SheetScan,
  form: PreparedForm,
  sketch: RowSketch,
  open: number,
): GroupDecision | null {
  const { groups } = form.form;
  if (groups.length === 0 || sketch.isHeading) return null;
  const written = sketch.label?.text.trim() ?? '';
  const unitText = sketch.unitCell < 0 ? '' : (scan.facts[sketch.unitCell]?.text.trim() ?? '');
  const split = sketch.code === '' ? CODE_THEN_NAME.exec(written) : null;
  const code = split ? split[1]! : sketch.code;
  const name = split ? split[2]! : written;
  if (code === '' && name === '') return null;
  const isNumber = sketch.codeCell >= 0 && scan.sheet.types[sketch.codeCell] === CellType.number;
  const order =
    open >= 0 ? [open, ...groups.keys()].filter((g, i, all) => all.indexOf(g) === i && g >= open) : [...groups.keys()];
  for (const group of order) {
    const { unit } = groups[group]!;
    if (unit !== null && unitText !== '' && unitFactor(scan.facts[sketch.unitCell]!.unit ?? unitText, unit) === null)
      continue;
    const pattern = form.codePatterns[group] ?? null;
    const fitting = fittingCode(pattern, code, isNumber);
    const sureByCode = pattern !== null && fitting !== null;
    const ownUnit = unit === null && sketch.filled && isForeignUnit(unitText, form.form.unit);
    if (!sureByCode && group !== open && !ownUnit) continue;
    if (!sureByCode && !sketch.filled && (code === '' || unit !== null)) continue;
    return {
      group,
      code: fitting ?? sketch.code,
      name: fitting === null ? written : name,
      unit: unit ?? unitText,
      codeFits: fitting !== null && (pattern === null || fitting !== ''),
    };
  }
  return null;
}
