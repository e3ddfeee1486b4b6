import { userInfo } from 'node:os';
import { actOf } from '../../../src/hosts/cli/ledger/who-and-when';
import { processIo } from '../../../src/hosts/cli/frame/process-io';

const as = (env: Readonly<Record<string, string>>, by?: string): string =>
  actOf(by === undefined ? {} : { by }, { ...processIo(), env }).by;

describe('who acts', () => {
  it('is who --by says, else the login of the environment', () => {
    expect(as({ USER: 'li' }, '李')).toBe('李');
    expect(as({ USER: '', LOGNAME: 'li' })).toBe('li');
  });

  it('is the user of the system where the environment names nobody, as under a service', () => {
    expect(as({})).toBe(userInfo().username);
  });
});
