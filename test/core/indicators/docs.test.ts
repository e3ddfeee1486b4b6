import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FIGURE_METHODS } from '../../../src/core/figures/figure-methods';

const root = path.join(__dirname, '../../..');
const page = readFileSync(path.join(root, 'docs/indicators.md'), 'utf8');

/** The names at the start of the rows of the page's tables. */
const rows = [...page.matchAll(/^\| (`[^|]+?`) \|(?: ([^|]+?) \|)?/gm)].map(([, names, second]) => ({
  names: [...names!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
  second: second ?? '',
}));

describe('docs/indicators.md', () => {
  it('has a row for every indicator', () => {
    const plain = ['indicator', 'ratio', 'sum-of', 'quantity-in'];
    const files = readdirSync(path.join(root, 'src/core/indicators')).map((file) => file.replace(/\.ts$/, ''));
    const listed = new Set(rows.flatMap(({ names }) => names));
    expect(files.filter((file) => !plain.includes(file) && !listed.has(file))).toEqual([]);
  });

  it('says of each figure of a pack which terms it takes', () => {
    for (const [indicator, { roles }] of Object.entries(FIGURE_METHODS)) {
      const written = rows.filter(({ names }) => names.includes(indicator)).map(({ second }) => second);
      expect(written).toContain(roles.map((role) => `\`${role}\``).join(', '));
    }
  });
});
