import type { CellMark } from '../../core/host/workbook-host';
import { addressOf } from '../../core/model/cell';
import { RULE_CLASSES, type RuleClass } from '../../core/model/rule';

/** Cells by sheet and class; a cell with two findings has the mark of the worse. */
export function marksBySheet(marks: readonly CellMark[]): Map<string, Map<RuleClass, string[]>> {
  const worst = new Map<string, CellMark>();
  for (const mark of marks) {
    const key = `${addressOf(mark.at)} ${mark.at.sheet}`;
    const known = worst.get(key);
    if (!known || RULE_CLASSES.indexOf(mark.class) < RULE_CLASSES.indexOf(known.class)) worst.set(key, mark);
  }
  const sheets = new Map<string, Map<RuleClass, string[]>>();
  for (const { at, class: cls } of worst.values()) {
    const classes = sheets.get(at.sheet) ?? new Map<RuleClass, string[]>();
    sheets.set(at.sheet, classes);
    const addresses = classes.get(cls) ?? [];
    classes.set(cls, addresses);
    addresses.push(addressOf(at));
  }
  return sheets;
}
