import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FUNCTIONS } from '../../../src/hosts/functions/register';
import { wordsFor } from '../../../src/locales/words';
import { registerFunctions } from '../../../src/hosts/functions/register';
import { recordingHost } from './excel-errors';

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly optional?: boolean;
    }[];
  }[];
}

let metadata: Metadata;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'shenbao-functions-'));
  const file = path.join(folder, 'functions.json');
  execFileSync(process.execPath, [path.join(__dirname, '../../../scripts/functions-metadata.mjs'), file]);
  metadata = JSON.parse(readFileSync(file, 'utf8')) as Metadata;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('functions.json', () => {
  it('has every function that is registered, and no other', () => {
    expect(metadata.functions.map(({ id }) => id)).toEqual(Object.keys(FUNCTIONS));
    const { host, calls } = recordingHost();
    expect(registerFunctions(wordsFor('en'), host)).toBe(true);
    expect([...calls.keys()]).toEqual(Object.keys(FUNCTIONS));
  });

  it('describes each function and parameter in both languages', () => {
    const texts = metadata.functions.flatMap(({ description, parameters }) => [
      description,
      ...parameters.map((parameter) => parameter.description),
    ]);
    expect(texts.filter((text) => !/\p{Script=Han}/u.test(text) || !/[a-z]{3}/.test(text))).toEqual([]);
  });

  it('gives each as many parameters as its code takes', () => {
    const taken = Object.fromEntries(Object.entries(FUNCTIONS).map(([id, call]) => [id, call.length]));
    expect(Object.fromEntries(metadata.functions.map(({ id, parameters }) => [id, parameters.length]))).toEqual(taken);
  });
});

it('is not registered where the program takes no custom functions', () => {
  expect(registerFunctions(wordsFor('en'))).toBe(false);
});
