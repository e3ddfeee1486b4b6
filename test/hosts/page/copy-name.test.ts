import { copyName } from '../../../src/hosts/page/copy-name';

describe('the name of a copy', () => {
  it('says what was done, and keeps the kind of the file', () => {
    expect(copyName('九月.xlsx', '(已修改)', 'xlsx')).toBe('九月(已修改).xlsx');
    expect(copyName('九月.v2.xlsm', '(已审核)', 'xlsm')).toBe('九月.v2(已审核).xlsm');
  });

  it('has one ending where the file is a copy itself', () => {
    expect(copyName('九月(已修改).xlsx', '(已审核)', 'xlsx')).toBe('九月(已审核).xlsx');
    expect(copyName('September(corrected).xlsx', '(checked)', 'xlsx')).toBe('September(checked).xlsx');
  });

  it('leaves other brackets of a name alone', () => {
    expect(copyName('九月(终稿).xls', '(更正清单)', 'xlsx')).toBe('九月(终稿)(更正清单).xlsx');
  });
});
