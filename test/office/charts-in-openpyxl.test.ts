import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeWorkbook } from '../../src/adapters/ooxml/write-workbook';
import { GALLERY, GALLERY_SHEET, galleryBook } from '../fixtures/chart-gallery';
import { openpyxlProgram } from './openpyxl';

const SCRIPT = `import sys,json
from openpyxl import load_workbook
def charts(s):
  for c in s._charts:
    title="".join(r.t for p in c.title.tx.rich.p for r in p.r)
    refs=[(x.val or x.yVal).numRef.f for part in c._charts for x in part.series]
    kept=[[p.v for p in (x.val or x.yVal).numRef.numCache.pt] for part in c._charts for x in part.series]
    yield dict(kind=type(c).__name__,title=title,refs=refs,kept=kept,row=c.anchor._from.row)
print(json.dumps([c for s in load_workbook(sys.argv[1]) for c in charts(s)]))`;

interface ChartThere {
  readonly kind: string;
  readonly title: string;
  readonly refs: readonly string[];
  readonly kept: readonly (readonly number[])[];
  readonly row: number;
}

function chartsByOpenpyxl(program: string, bytes: Uint8Array): ChartThere[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'shenbao-charts-'));
  try {
    const file = path.join(folder, 'book.xlsx');
    writeFileSync(file, bytes);
    const done = spawnSync(program, ['-c', SCRIPT, file], { encoding: 'utf8', env: { PYTHONIOENCODING: 'utf8' } });
    if (done.status !== 0) throw new Error(done.stderr);
    return JSON.parse(done.stdout) as ChartThere[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const python = openpyxlProgram();
(python === null ? describe.skip : describe)('charts in openpyxl', () => {
  test('are read with titles, references and kept values', () => {
    const there = chartsByOpenpyxl(python!, writeWorkbook(galleryBook()));
    expect(there.map(({ title }) => title)).toEqual(GALLERY.map(({ title }) => title));
    expect(there.map(({ row }) => row)).toEqual(GALLERY.map(({ at }) => at.top));
    expect(there.map(({ kind }) => kind)).toEqual([
      ...['LineChart', 'BarChart', 'BarChart', 'BarChart', 'BarChart', 'BarChart'],
      ...['ScatterChart', 'BarChart', 'PieChart', 'DoughnutChart'],
    ]);
    const name = `'${GALLERY_SHEET.replace("'", "''")}'`;
    expect(there[2]).toMatchObject({ refs: [`${name}!$D$2:$D$6`], kept: [[29.4, 9.4, -8.9, 2.5]] });
    expect(there.map(({ refs }) => refs.length)).toEqual(GALLERY.map(({ series }) => series.length));
  });
});
