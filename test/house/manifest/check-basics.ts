import { named, place } from './read-manifest';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const VERSION = /^\d+\.\d+\.\d+\.\d+$/;
/** Sets without which the add-in cannot run, at least of these versions. */
const SETS: Readonly<Record<string, string>> = { ExcelApi: '1.14', SharedRuntime: '1.1' };

const text = (app: Element, name: string): string =>
  [...app.children].find(({ localName }) => localName === name)?.textContent?.trim() ?? '';

function requirementProblems(app: Element): string[] {
  const found = new Map(named(app, 'Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')]));
  return Object.entries(SETS)
    .filter(([name, version]) => found.get(name) !== version)
    .map(([name, version]) => `requirement: ${name} ${found.get(name) ?? 'none'}, wanted ${version}`);
}

/** The kinds of identifiers that must be unique: those of controls, groups and tabs in one heap, those of resources in another. */
function doubleIds(app: Element): string[] {
  const [resources] = named(app, 'Resources');
  const all = [...app.getElementsByTagName('*')].filter((one) => one.hasAttribute('id'));
  return [true, false].flatMap((resource) => {
    const ids = all.filter((one) => resource === (resources?.contains(one) ?? false)).map((one) => one.id);
    return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => `id: ${id} twice`);
  });
}

/** Every address that Office would fetch. */
function addresses(app: Element): [string, string][] {
  return [...app.getElementsByTagName('*')].flatMap((element) =>
    ['DefaultValue', 'Value', 'Url', 'ResourcesUrl'].flatMap((name): [string, string][] => {
      const value = element.getAttribute(name) ?? '';
      return /url$/i.test(element.localName + name) || /^\w+:\/\//.test(value) || element.localName === 'SourceLocation'
        ? value === ''
          ? []
          : [[place(element), value]]
        : [];
    }),
  );
}

/** GUID, version, permissions, requirement sets, addresses and identifiers. */
export function checkBasics(app: Element, base: string): string[] {
  const problems = [...requirementProblems(app), ...doubleIds(app)];
  if (!GUID.test(text(app, 'Id'))) problems.push(`guid: ${text(app, 'Id')}`);
  if (!VERSION.test(text(app, 'Version'))) problems.push(`version: ${text(app, 'Version')} is not four numbers`);
  if (text(app, 'Permissions') !== 'ReadWriteDocument') problems.push(`permissions: ${text(app, 'Permissions')}`);
  for (const [where, value] of addresses(app)) {
    if (!value.startsWith('https://')) problems.push(`address: ${value} of ${where} is not https`);
    else if (!value.startsWith(`${base}/`)) problems.push(`address: ${value} of ${where} is not below ${base}`);
  }
  const [runtime] = named(app, 'Runtime');
  const [file] = named(app, 'FunctionFile');
  const [page] = named(app, 'Page').flatMap((one) => [...one.children]);
  const pages = [runtime, file, page].map((one) => one?.getAttribute('resid'));
  if (new Set(pages).size > 1) problems.push(`runtime: not one page for all: ${pages.join(', ')}`);
  if (runtime?.getAttribute('lifetime') !== 'long') problems.push('runtime: lifetime is not long');
  return problems;
}
