import type { CompiledPack } from '../../../src/core/checking/compiled-pack';
import { ALL_PLANTS } from '../../../src/hosts/demo/planted/all-plants';
import type { DemoFolders } from '../../../src/hosts/demo/received/assemble';
import { checkFolders, type PlacedFinding } from './check-folders';
import { demoFolders, haikouPack } from './demo-pack';

let pack: CompiledPack;
beforeAll(async () => {
  pack = await haikouPack();
});

describe('a zone in which nothing was planted', () => {
  let findings: PlacedFinding[];
  beforeAll(() => {
    findings = checkFolders(pack, demoFolders(pack, []));
  });

  it('gives no mandatory finding and no hint', () => {
    expect(findings.filter(({ finding }) => finding.class !== 'verify')).toEqual([]);
  });

  it('is asked only about growth that is unusual and true', () => {
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.length).toBeLessThanOrEqual(20);
    for (const { finding } of findings) expect(['P10a', 'P10b', 'F14']).toContain(finding.rule);
  });
});

describe('the planted errors', () => {
  let folders: DemoFolders;
  let findings: PlacedFinding[];
  beforeAll(() => {
    folders = demoFolders(pack, ALL_PLANTS);
    findings = checkFolders(pack, folders);
  });

  const inCells = ALL_PLANTS.filter((plant) => plant.outcome === 'cells' && plant.hints.length > 0);

  it.each(inCells.map((plant) => [plant.id]))('%s: an expected rule names the planted cell', (kind) => {
    const entry = folders.truth.planted.find((one) => one.kind === kind)!;
    const planted = new Set(entry.cells.map((cell) => `${entry.sheet!}!${cell}`));
    const paths = [entry.path, ...entry.alsoPaths];
    const expected = findings.filter(
      ({ path, finding }) =>
        paths.includes(path) && (entry.hints.includes(finding.rule) || entry.hints.includes(finding.code)),
    );
    expect(expected.flatMap(({ cells }) => cells).filter((cell) => planted.has(cell))).not.toEqual([]);
  });

  it('are named first in at least nine of ten cases', () => {
    const first = inCells.filter((plant) => {
      const entry = folders.truth.planted.find((one) => one.kind === plant.id)!;
      const paths = [entry.path, ...entry.alsoPaths];
      return findings.some(
        ({ path, cells }) => paths.includes(path) && entry.cells.some((cell) => cells[0] === `${entry.sheet!}!${cell}`),
      );
    });
    expect(first.length / inCells.length).toBeGreaterThanOrEqual(0.9);
  });

  it('include one that no rule can see, and it is not claimed to be found', () => {
    const entry = folders.truth.planted.find((one) => one.kind === 'income-tax-miskeyed')!;
    expect(findings.filter(({ path }) => path === entry.path)).toEqual([]);
  });

  it.each(ALL_PLANTS.filter((plant) => plant.outcome === 'nothing' && !plant.file).map((plant) => [plant.id]))(
    '%s: figures that are right stay without a mandatory finding',
    (kind) => {
      const { path } = folders.truth.planted.find((one) => one.kind === kind)!;
      expect(findings.filter((one) => one.path === path && one.finding.class === 'mandatory')).toEqual([]);
    },
  );

  it('leave the returns beside them alone', () => {
    const clean = new Set(folders.truth.clean);
    expect(findings.filter(({ path, finding }) => clean.has(path) && finding.class !== 'verify')).toEqual([]);
  });
});
