import { failsAt, HOLDS, undecidedBy, type ReturnCheck } from './named-check';

/** Names compared without brackets, spaces and the width of characters. */
const fold = (name: string): string => name.normalize('NFKC').replace(/[\s()\-·.]/g, '');

/** The name of an enterprise that the file's name carries, if it carries one of the register's. */
function nameInPath(path: string | null, names: readonly string[]): string | null {
  if (path === null) return null;
  const file = fold(path.split(/[\\/]/).at(-1) ?? '');
  return names.find((name) => fold(name).length >= 4 && file.includes(fold(name))) ?? null;
}

/**
 * The code on the form, the name on the form and the name in the file's name are one enterprise:
 * two files swapped, or a code of another enterprise, show here.
 */
export const codeFitsName: ReturnCheck = {
  name: 'code-fits-name',
  on: 'return',
  run({ filing, input }) {
    const { code, name, codeAt, nameAt } = filing.enterprise;
    if (code === null) return undecidedBy('code');
    const entry = input.register?.find(code) ?? null;
    if (!entry) return undecidedBy('register');
    const inFile = nameInPath(
      filing.path,
      input.register!.entries.map((other) => other.name),
    );
    if (name === null && inFile === null) return undecidedBy('name');
    const claimed = [name, inFile].find((one) => one !== null && fold(one) !== fold(entry.name));
    return claimed ? failsAt([codeAt, nameAt], { code, registered: entry.name, claimed }) : HOLDS;
  },
};
