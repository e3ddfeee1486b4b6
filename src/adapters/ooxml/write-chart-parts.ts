import { chartXml } from './write-chart';
import { chartCellsOf } from './write-chart-cells';
import { drawingXml } from './write-drawing';
import { OFFICE_RELATIONSHIPS, relationshipsXml } from './write-relationships';
import type { SheetSpec } from './write-spec';

/** A part with its content type; relationships have none of their own. */
export interface TypedPart {
  readonly name: string;
  readonly type: string | null;
  readonly xml: string;
}

const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** Drawings, charts and the relationships that lead to them: a drawing a sheet that has charts. */
export function chartParts(sheets: readonly SheetSpec[]): TypedPart[] {
  const of = chartCellsOf(sheets);
  const parts: TypedPart[] = [];
  let drawings = 0;
  let charts = 0;
  sheets.forEach((sheet, i) => {
    const own = sheet.charts ?? [];
    if (own.length === 0) return;
    const drawing = `drawing${String(++drawings)}.xml`;
    const names = own.map(() => `chart${String(++charts)}.xml`);
    const toDrawing = relationshipsXml([[`${OFFICE_RELATIONSHIPS}/drawing`, `../drawings/${drawing}`]]);
    const toCharts = relationshipsXml(names.map((name) => [`${OFFICE_RELATIONSHIPS}/chart`, `../charts/${name}`]));
    parts.push(
      { name: `xl/worksheets/_rels/sheet${String(i + 1)}.xml.rels`, type: null, xml: toDrawing },
      { name: `xl/drawings/${drawing}`, type: DRAWING, xml: drawingXml(own) },
      { name: `xl/drawings/_rels/${drawing}.rels`, type: null, xml: toCharts },
      ...own.map((chart, k) => ({ name: `xl/charts/${names[k]!}`, type: CHART, xml: chartXml(chart, of) })),
    );
  });
  return parts;
}
