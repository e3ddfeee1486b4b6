/** A target without steps to resolve: names of letters, digits and `_`, a `.` only inside. */
const PLAIN_TARGET = /^\w+(?:[./]\w+)*$/;

/**
 * The part that a target names, seen from another part; without leading slash.
 * @example resolveTarget('xl/workbook.xml', '../docs/a.xml') // 'docs/a.xml'
 * @example resolveTarget('xl/workbook.xml', '/xl/worksheets/sheet1.xml') // 'xl/worksheets/sheet1.xml'
 */
export function resolveTarget(from: string, target: string): string {
  if (PLAIN_TARGET.test(target)) return from.slice(0, from.lastIndexOf('/') + 1) + target;
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Where the relationships of a part are. @example relationshipsOf('xl/workbook.xml') // 'xl/_rels/workbook.xml.rels' */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}
