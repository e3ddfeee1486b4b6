import { isZoneForm } from '../../model/form';
import { failsAt, HOLDS, undecidedBy, type ReturnCheck } from './named-check';

/** The enterprise is in the register, by its code. Undecided without a register or without a code. */
export const inRegister: ReturnCheck = {
  name: 'in-register',
  on: 'return',
  run({ filing, input }) {
    if (isZoneForm(filing.form)) return HOLDS;
    const { code, name, codeAt, nameAt } = filing.enterprise;
    if (input.register === null) return undecidedBy('register');
    if (code === null) return undecidedBy('code');
    return input.register.find(code) ? HOLDS : failsAt([codeAt, nameAt], { code, name: name ?? '' });
  },
};
