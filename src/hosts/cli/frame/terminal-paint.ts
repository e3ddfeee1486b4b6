import { createColors } from 'picocolors';
import type { Paint } from '../../../adapters/reports/text/paint';
import { plain } from '../../../adapters/reports/text/paint';
import type { CliIo } from './cli-io';

/** Colours at a terminal only, and never with NO_COLOR (https://no-color.org) or TERM=dumb. */
export function paintFor(io: CliIo, toFile: boolean): Paint {
  const off = toFile || !io.outIsTerminal || (io.env['NO_COLOR'] ?? '') !== '' || io.env['TERM'] === 'dumb';
  if (off) return plain;
  const colors = createColors(true);
  const classes = { mandatory: colors.red, verify: colors.yellow, hint: colors.cyan };
  return { heading: colors.bold, faint: colors.dim, class: (name, text) => classes[name](text) };
}
