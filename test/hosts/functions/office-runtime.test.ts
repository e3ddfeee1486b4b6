/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable"}
 */
/// <reference lib="dom" />
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FUNCTIONS, registerFunctions, type FunctionsHost } from '../../../src/hosts/functions/register';
import { wordsFor } from '../../../src/locales/words';

const OFFICE = path.join(
  __dirname,
  '../../../node_modules/@microsoft/office-js/dist/custom-functions-runtime.debug.js',
);

let host: FunctionsHost;

const loaded = (script: HTMLScriptElement): Promise<void> =>
  new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', reject);
  });

/** The unmodified runtime of custom functions from Microsoft's package. */
beforeAll(async () => {
  // it says that there is no Excel around it, which is so
  const quiet = jest.spyOn(console, 'warn').mockReturnValue();
  const script = document.createElement('script');
  script.src = pathToFileURL(OFFICE).href;
  document.body.append(script);
  await loaded(script);
  // it asks for a table of its own, which must not be left on its way
  await Promise.all([...document.scripts].filter((one) => one !== script).map(loaded));
  quiet.mockRestore();
  host = (window as unknown as { readonly CustomFunctions: FunctionsHost }).CustomFunctions;
});

/** A result as the runtime sends it to Excel. */
const sent = (result: unknown): unknown => JSON.parse(JSON.stringify(result));

describe('with the custom-functions runtime of office.js', () => {
  it('registers every function once, however often the language changes', () => {
    const warned = jest.spyOn(console, 'warn');
    expect(registerFunctions(wordsFor('zh-CN'), host)).toBe(true);
    expect(registerFunctions(wordsFor('en'), host)).toBe(true);
    expect(warned).not.toHaveBeenCalled();
  });

  it('sends an error with its reason within an array', () => {
    registerFunctions(wordsFor('zh-CN'), host);
    expect(sent(FUNCTIONS.GROWTH([[110], [5]], [[100], [0]]))).toEqual([
      [10],
      [expect.objectContaining({ type: 'Error', code: '#N/A', message: '上年同期为0，无法计算。' })],
    ]);
  });

  it('throws its kind of error where there is one result', () => {
    registerFunctions(wordsFor('en'), host);
    expect(() => FUNCTIONS.SELLTHROUGH([['many']], [[100]])).toThrow(host.Error as unknown as jest.Constructable);
    expect(() => FUNCTIONS.SELLTHROUGH([['many']], [[100]])).toThrow('The sales value is "many", not a number.');
  });
});
