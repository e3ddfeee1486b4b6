import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS } from '../../src/hosts/commands/commands';
import { named, readManifest, type } from './manifest/read-manifest';

const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const app = readManifest(read('manifest.xml'));

interface Resource {
  readonly value: string;
}
interface Shortcuts {
  readonly actions: { id: string; type: string; name: string }[];
  readonly shortcuts: { action: string; key: Record<string, string> }[];
  readonly resources: { default: Record<string, Resource> };
}
const shortcuts = JSON.parse(read('assets/shortcuts.json')) as Shortcuts;
const english = JSON.parse(read('assets/shortcuts.en-US.json')) as Record<string, Resource>;

const functionsOf = (point: string): string[] =>
  named(app, 'ExtensionPoint')
    .filter((one) => type(one) === point)
    .flatMap((one) => named(one, 'FunctionName').map((name) => name.textContent ?? ''));

describe('commands', () => {
  it('are on the ribbon in the order of work, the question about a cell in its menu', () => {
    expect(functionsOf('PrimaryCommandSurface')).toEqual([
      'shenbaoCheck',
      'shenbaoPrevious',
      'shenbaoNext',
      'shenbaoMarks',
      'shenbaoFigures',
      'shenbaoSubmit',
    ]);
    expect(functionsOf('ContextMenu')).toEqual(['shenbaoWhy']);
    expect(named(app, 'OfficeMenu').map(({ id }) => id)).toEqual(['ContextMenuCell']);
  });

  it('are those that the code knows, each with a button or an entry', () => {
    const all = [...functionsOf('PrimaryCommandSurface'), ...functionsOf('ContextMenu')];
    expect(all.sort()).toEqual(Object.keys(COMMANDS).sort());
  });
});

describe('shortcuts', () => {
  it('are one for each command', () => {
    expect(shortcuts.actions.map(({ id }) => id).sort()).toEqual(Object.keys(COMMANDS).sort());
    expect(shortcuts.shortcuts.map(({ action }) => action).sort()).toEqual(Object.keys(COMMANDS).sort());
    expect(new Set(shortcuts.actions.map((one) => one.type))).toEqual(new Set(['ExecuteFunction']));
  });

  it('are Ctrl+Shift+Alt with a letter, each another one', () => {
    const keys = shortcuts.shortcuts.flatMap(({ key }) => Object.values(key));
    for (const key of keys) expect(key).toMatch(/^Ctrl\+Shift\+Alt\+[A-Z]$/);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('have names in both languages', () => {
    const tokens = shortcuts.actions.map(({ name }) => /^\$\{resource\.(\w+)\}$/.exec(name)?.[1] ?? name);
    expect(Object.keys(shortcuts.resources.default).sort()).toEqual([...tokens].sort());
    expect(Object.keys(english).sort()).toEqual([...tokens].sort());
    for (const { value } of Object.values(shortcuts.resources.default))
      expect(value).toMatch(/^审报：\p{Script=Han}+$/u);
    for (const { value } of Object.values(english)) expect(value).toMatch(/^Shenbao: [A-Z][a-z ]+$/);
  });
});

it('custom functions are called as the documentation writes them', () => {
  const [namespace] = named(app, 'Namespace');
  const [resource] = named(app, 'String').filter(({ id }) => id === namespace!.getAttribute('resid'));
  expect(read('docs/functions.md')).toContain(`=${resource!.getAttribute('DefaultValue')}.GROWTH(`);
});
