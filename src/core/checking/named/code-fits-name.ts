import type { Register } from '../../model/register';
import { isZoneForm } from '../../model/form';
import { failsAt, HOLDS, undecidedBy, type ReturnCheck } from './named-check';

/** Names compared without brackets, spaces and the width of characters. */
const fold = (name: string): string => name.normalize('NFKC').replace(/[\s()\-·.]/g, '');

/** The name of an enterprise of the register that the file's name carries, between its code and other marks. */
function nameInPath(path: string | null, register: Register): string | null {
  const file = path?.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1) ?? '';
  for (const [part] of file.matchAll(/[\p{Script=Han}()（）]{4,}/gu)) {
    const entry = register.findByName(part);
    if (entry) return entry.name;
  }
  return null;
}

/**
 * The code on the form, the name on the form and the name in the file's name are one enterprise:
 * two files swapped, or a code of another enterprise, show here.
 */
export const codeFitsName: ReturnCheck = {
  name: 'code-fits-name',
  on: 'return',
  run({ filing, input }) {
    if (isZoneForm(filing.form)) return HOLDS;
    const { code, name, codeAt, nameAt } = filing.enterprise;
    if (code === null) return undecidedBy('code');
    const { register } = input;
    const entry = register?.find(code) ?? null;
    if (!register || !entry) return undecidedBy('register');
    const inFile = nameInPath(filing.path, register);
    if (name === null && inFile === null) return undecidedBy('name');
    const claimed = [name, inFile].find((one) => one !== null && one !== entry.name && fold(one) !== fold(entry.name));
    return claimed ? failsAt([codeAt, nameAt], { code, registered: entry.name, claimed }) : HOLDS;
  },
};
