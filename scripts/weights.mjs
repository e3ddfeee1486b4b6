/** What has no source of its own: the rules and the sample as data, and what webpack adds. */
const REST = 'rules and sample, webpack / 规则与样本等';

/** Which part of the product a source belongs to: a package, or a folder of ours. */
function groupOf(source) {
  const [, found] = /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(source) ?? [];
  if (found) return found.startsWith('@fluentui') || found.startsWith('@griffel') ? 'Fluent' : found;
  const [, ours] = /src[\\/]([^\\/]+(?:[\\/][^\\/]+)?)[\\/]/.exec(source) ?? [];
  if (ours) return ours.startsWith('locales') ? 'src/locales' : `src/${ours}`;
  return REST;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Numbers of a segment of a source map (base 64, variable length). */
function numbersOf(segment) {
  const numbers = [];
  let value = 0;
  let shift = 0;
  for (const letter of segment) {
    const digit = DIGITS.indexOf(letter);
    value += (digit & 31) << shift;
    if (digit & 32) {
      shift += 5;
      continue;
    }
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}

/**
 * What each part weighs in a minified script, by the script's source map.
 * @param {string} text the script @param {{ mappings: string, sources: string[] }} map
 * @returns {(readonly [name: string, bytes: number])[]} the largest first, those below one in a hundred together
 */
export function weights(text, { mappings, sources }) {
  const lines = text.split('\n');
  const sums = new Map();
  const add = (source, piece) => {
    const group = source === null ? REST : groupOf(sources[source]);
    sums.set(group, (sums.get(group) ?? 0) + Buffer.byteLength(piece));
  };
  let source = 0;
  mappings.split(';').forEach((line, row) => {
    let from = 0;
    let owner = null;
    let column = 0;
    for (const segment of line === '' ? [] : line.split(',')) {
      const [step, toSource] = numbersOf(segment);
      column += step;
      add(owner, lines[row].slice(from, column));
      from = column;
      if (toSource !== undefined) source += toSource;
      owner = toSource === undefined ? null : source;
    }
    add(owner, lines[row]?.slice(from) ?? '');
  });
  const total = Buffer.byteLength(text);
  const sorted = [...sums].sort(([, a], [, b]) => b - a);
  const rest = sorted.filter(([, size]) => size < total / 100).reduce((all, [, size]) => all + size, 0);
  return [...sorted.filter(([, size]) => size >= total / 100), ['rest / 其余', rest]];
}
