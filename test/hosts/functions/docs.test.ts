import { readFileSync } from 'node:fs';
import path from 'node:path';
import { registerFunctions } from '../../../src/hosts/functions/register';
import { wordsFor } from '../../../src/locales/words';
import { CellError, recordingHost } from './excel-errors';

const page = readFileSync(path.join(__dirname, '../../../docs/functions.md'), 'utf8');

/** The examples of the page: `=SHENBAO.SHARE({21;63}, 84)   25；75`. */
const examples = [...page.matchAll(/^=SHENBAO\.([A-Z]+)\((.+)\) {2,}(.+)$/gm)].map(([, id, args, shown]) => ({
  id: id!,
  args: args!,
  shown: shown!,
}));

/** Arguments as Excel reads them: numbers, texts, TRUE and columns in braces. */
function argumentsOf(text: string): unknown[] {
  return text.split(', ').map((one): unknown => {
    if (one.startsWith('{'))
      return one
        .slice(1, -1)
        .split(';')
        .map((value) => [Number(value)]);
    return JSON.parse(one === 'TRUE' ? 'true' : one) as unknown;
  });
}

const spelled = (cell: unknown): string => (typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell));

function shownOf(result: unknown): string {
  if (result instanceof CellError) return `${result.code}  ${result.message!}`;
  return (Array.isArray(result) ? (result as unknown[]).flat() : [result]).map(spelled).join('；');
}

it.each(examples)('docs/functions.md: $id($args) gives $shown', ({ id, args, shown }) => {
  const { host, calls } = recordingHost();
  registerFunctions(wordsFor('zh-CN'), host);
  let result: unknown;
  try {
    result = calls.get(id)!(...argumentsOf(args));
  } catch (error) {
    result = error;
  }
  const [whole] = shown.split('…');
  if (shown.endsWith('…')) expect(shownOf(result)).toMatch(new RegExp(`^${whole!.replace('.', '\\.')}`));
  else expect(shownOf(result)).toBe(shown);
});

it('docs/functions.md has an example of every function', () => {
  const { host, calls } = recordingHost();
  registerFunctions(wordsFor('zh-CN'), host);
  expect([...new Set(examples.map(({ id }) => id))]).toEqual([...calls.keys()]);
});
