import type { AnalysisCell, AnalysisTable } from '../../../../core/model/analysis';
import { formatPeriod } from '../../../../core/model/period';
import { lookUp } from '../../../../locales/look-up';
import type { Words } from '../../../../locales/words';
import { caveatText, noteText } from '../print/caveat-text';
import { unitOfAnalysisCell } from '../print/cell-text';
import { printedTable } from '../print/printed-table';
import { speechOf, type Speech } from '../print/speech';
import type { AnalysisReport } from '../report';
import type { AnalysisOutput } from './analysis-schema';

type TableJson = AnalysisOutput['tables'][number];
type CellJson = NonNullable<TableJson['rows'][number]['cells'][number]>;

/** JSON has no NaN or infinity: a figure that is not finite is a missing one. */
function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

/** A withheld cell says that it is withheld, and nothing else. */
function cellJson({ result, enterprises, suppressed, terms }: AnalysisCell, unit: string, text: string): CellJson {
  const bare = { value: null, unit, text, why: null, operand: null, sign: null, percent: null, notes: [] };
  if (suppressed !== null) return { ...bare, enterprises: 0, suppressed, terms: [] };
  const counted = {
    enterprises,
    suppressed,
    terms: terms.map((term) => ({ role: term.role, value: finite(term.value), unit: term.unit })),
  };
  if (result.state === 'value') {
    const { value, sign, notes } = result;
    return { ...bare, ...counted, value: finite(value), sign, notes: [...notes] };
  }
  const { why, operand, sign, percent } = result;
  return { ...bare, ...counted, why, operand, sign, percent };
}

function tableJson(table: AnalysisTable, report: AnalysisReport, speech: Speech): TableJson {
  const printed = printedTable(table, report.analysis, speech);
  return {
    id: table.id,
    kind: table.kind,
    title: printed.title,
    measure: table.measure,
    by: [...table.by],
    columns: table.columns.map(({ id, of, indicator, span, unit, decimals }, at) => {
      const { group, name } = printed.headings[at]!;
      return { id, of, indicator, span, name: group === null ? name : `${group} ${name}`, unit, decimals };
    }),
    rows: table.rows.map((row, i) => {
      const { label, cells } = printed.rows[i]!;
      return {
        ...{ id: row.id, subject: row.subject, labels: [...row.labels], name: label, role: row.role },
        ...{ indent: row.indent, enterprises: row.enterprises, unit: row.unit },
        cells: row.cells.map((cell, j) =>
          cell === null ? null : cellJson(cell, unitOfAnalysisCell(table.columns[j]!, row), cells[j]!),
        ),
      };
    }),
  };
}

/** The analysis as `shenbao.analysis/1`. */
export function analysisJson(report: AnalysisReport, words: Words): AnalysisOutput {
  const { analysis, names, source, notes } = report;
  const speech = speechOf(names, words);
  const enterprise = (id: string) => ({ id, name: lookUp(analysis.names, id) ?? '' });
  return {
    schema: 'shenbao.analysis/1',
    pack: names.pack.id,
    packVersion: names.pack.version,
    period: formatPeriod(analysis.period),
    basis: analysis.basis,
    source,
    publish: analysis.publish,
    highTechSet: analysis.highTechSet,
    enterprises: { ...analysis.enterprises.counts, notFiled: analysis.enterprises.missing.map(enterprise) },
    tables: analysis.tables.map((table) => tableJson(table, report, speech)),
    caveats: analysis.caveats.map((caveat) => ({
      ...{ code: caveat.code, weight: caveat.weight, table: caveat.table, row: caveat.row, measure: caveat.measure },
      enterprises: caveat.members.map(enterprise),
      facts: { ...caveat.facts },
      message: caveatText(caveat, analysis, speech),
    })),
    notes: notes.map((note) => ({
      code: note.code,
      count: note.count,
      about: analysis.publish ? [] : note.about.map(({ name, form, rules }) => ({ name, form, rules: [...rules] })),
      message: noteText(note, analysis.publish, speech),
    })),
  };
}
