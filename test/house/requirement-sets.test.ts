import { readFileSync } from 'node:fs';
import path from 'node:path';
import { usedApi, type UsedMember } from './manifest/used-api';

const root = path.resolve(__dirname, '../..');
const FLOOR = /<Set Name="ExcelApi" MinVersion="([\d.]+)"\/>/.exec(
  readFileSync(path.join(root, 'manifest.xml'), 'utf8'),
)![1]!;
// everything that runs in Excel is reached from its entry
const used = usedApi(path.join(root, 'src/hosts/excel/tsconfig.json'));

/** Members of ExcelApi above a version, and members of sets that only some Excels have. */
function above(version: string, members: readonly UsedMember[]): string[] {
  const minor = (text: string): number => Number(text.split('.')[1]);
  return members
    .filter(({ set }) => {
      const [name, since] = set.split(' ');
      if (name === 'ExcelApi') return minor(since!) > minor(version);
      return name !== '' && name !== 'SharedRuntime';
    })
    .map(({ name, set }) => `${name} (${set})`);
}

describe('requirement sets', () => {
  it('of everything our code uses are within what the manifest requires', () => {
    // a member that only newer Excels have must be asked for with isSetSupported, and listed here with its reason
    expect(above(FLOOR, used)).toEqual([]);
  });

  it('would not be within those of an older Excel', () => {
    expect(above('1.13', used)).toContain('WorksheetCollection.onProtectionChanged (ExcelApi 1.14)');
    expect(above('1.12', used)).toContain('Range.getMergedAreasOrNullObject (ExcelApi 1.13)');
  });

  it('are told from the types: a member has that of its own, or of its class', () => {
    expect(used).toContainEqual({ name: 'Range.values', set: 'ExcelApi 1.1' });
    expect(used).toContainEqual({ name: 'CustomConditionalFormat.rule', set: 'ExcelApi 1.6' });
  });

  it('are those that the pane itself asks for', () => {
    const surroundings = readFileSync(path.join(root, 'src/adapters/office/surroundings.ts'), 'utf8');
    expect(/FLOOR = '([\d.]+)'/.exec(surroundings)?.[1]).toBe(FLOOR);
  });
});
