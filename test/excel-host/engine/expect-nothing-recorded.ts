import type { ExcelHost } from './host';

/**
 * Fails where the add-in used something that has no effect here, or a formula kept a stored value that may be wrong:
 * what such a test shows would be worth nothing.
 */
export function expectNothingOnlyRecorded({ log }: Pick<ExcelHost, 'log'>): void {
  const members = [...log.recordedOnly].map((member) => `only recorded: ${member}`);
  const formulas = [...log.notRecalculated].map((formula) => `not recalculated: ${formula}`);
  const wrong = [...members, ...formulas];
  if (wrong.length > 0) throw new Error(`The simulated Excel did not do what was asked of it:\n${wrong.join('\n')}`);
}
