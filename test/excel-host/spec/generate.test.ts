import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { API, supports } from './api';

describe('the table of members of Excel', () => {
  test('is what the types of Microsoft give today', () => {
    const script = path.join(__dirname, 'generate.mjs');
    const made = execFileSync(process.execPath, [script, '--print'], { encoding: 'utf8' });
    expect(readFileSync(path.join(__dirname, 'excel-api.ts'), 'utf8')).toBe(made);
  });

  test('knows what may be written, what a method gives and since when', () => {
    const range = API.get('Range')!;
    expect(range.members.get('Values')).toMatchObject({ writable: true, method: false, set: '1.1' });
    expect(range.members.get('Address')).toMatchObject({ writable: false });
    expect(range.members.get('GetDependents')).toMatchObject({
      method: true,
      gives: 'WorkbookRangeAreas',
      set: '1.15',
    });
    expect(API.get('WorksheetCollection')!.item).toBe('Worksheet');
  });

  test.each([
    ['1.14', '1.7', true],
    ['1.14', '1.14', true],
    ['1.7', '1.14', false],
    ['1.21', 'ExcelApiOnline 1.1', false],
  ])('an Excel of %s has a member of %s: %s', (version, set, has) => {
    expect(supports(version, set)).toBe(has);
  });
});
