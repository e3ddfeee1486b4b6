import { spellTableRules } from '../../../adapters/packs/table-rules/spell-table-rules';
import { tableRuleOf } from '../../../adapters/packs/table-rules/table-rule-of';
import type { ExpressionParser } from '../../../core/expression/expression-parser';
import { isRuleName, ruleNamesFor } from '../../../core/expression/rule-names';
import { flatCell } from '../../../core/model/flat-cell';
import { rowNumberOf, type FlatTable } from '../../../core/model/flat-table';
import { isRefusal, type Refusal } from '../../../core/model/refusal';
import { guessNamesRow } from '../../../core/reading/guess-names-row';
import { columnFacts } from './column-facts';
import { failingCsv } from './failing-csv';
import { openTableFile, type TableFile } from './open-table-file';
import { PartsReader } from './parts-reader';
import type { RawTable } from './raw-table';
import { explainerOf, lintRule } from './read-rules';
import { loadRuleFile } from './rule-files';
import type { OutlierKeeper } from './outliers/outlier-keeper';
import type { OutlierQuestion } from './outliers/outlier-messages';
import { outcomeOf, reasonOf, recordsThat, type RuleThatRan } from './rule-outcomes';
import { runInSteps } from './run-table';
import type { TableAnswers, TableFacts, TableQuestion } from './table-messages';

/** Rows given at once, of the table or of a list. */
const MOST_AT_ONCE = 500;

type Tell = (done: number, of: number | null) => void;
type Run = Extract<TableQuestion, { kind: 'run' }>;

/** Keeps one table, and answers about it. */
export class TableKeeper {
  private file: TableFile | null = null;
  private parts: PartsReader | null = null;
  private raw: RawTable | null = null;
  /** under its headings, and under the names that rules use */
  private table: FlatTable = { names: [], rowCount: 0, columns: [], firstRow: 2 };
  private named: FlatTable = this.table;
  private ran: readonly RuleThatRan[] = [];
  private outliers: OutlierKeeper | null = null;
  private running: { cancelled: boolean } | null = null;

  constructor(private readonly parser: ExpressionParser) {}

  cancel(): void {
    if (this.running) this.running.cancelled = true;
  }

  async answer(question: TableQuestion, tell: Tell): Promise<TableAnswers[keyof TableAnswers]> {
    switch (question.kind) {
      case 'open':
        return await this.open(question.file, question.name);
      case 'sheet':
        return await this.readSheet(question.index, tell);
      case 'begin':
        this.parts = new PartsReader();
        return null;
      case 'part':
        return this.parts?.take(question.part) ?? null;
      case 'end':
        return await this.endOfParts();
      case 'names-row':
        return await this.setNamesRow(question.row);
      case 'names':
        return this.setNames(question.names);
      case 'lint':
        return question.texts.map((text) => lintRule(text, this.named, this.parser));
      case 'rows':
        return this.rows(question.from, question.count);
      case 'run':
        return await this.run(question.rules, tell);
      case 'cancel':
        return null;
      case 'reasons':
        return this.reasons(question);
      case 'csv':
        return failingCsv(this.ran[question.rule]!, this.table, question.message, question.headings);
      case 'load-rules':
        return await loadRuleFile(question.file, question.name);
      case 'spell-rules':
        return spellTableRules(question);
      default:
        return await this.aboutOutliers(question, tell);
    }
  }

  private async open(file: Blob, name: string): Promise<TableAnswers['open']> {
    const opened = await openTableFile(file, name);
    if (isRefusal(opened)) return opened;
    this.file = opened;
    return opened.sheets;
  }

  private async readSheet(index: number, tell: Tell): Promise<TableAnswers['sheet']> {
    const raw = await this.file!.read(index, (rows) => {
      tell(rows, null);
    });
    return isRefusal(raw) ? raw : await this.take(raw);
  }

  private async endOfParts(): Promise<TableAnswers['end']> {
    const { parts } = this;
    this.parts = null;
    return await this.take(parts!.table());
  }

  private async take(raw: RawTable): Promise<TableFacts | Refusal> {
    this.raw = raw;
    return await this.setNamesRow(raw.firstRow + guessNamesRow(raw.top) - 1);
  }

  private async setNamesRow(row: number): Promise<TableFacts | Refusal> {
    const table = await this.raw!.table(row);
    if (isRefusal(table)) return table;
    this.table = table;
    const names = ruleNamesFor(table.names, this.parser);
    this.named = { ...table, names };
    this.ran = [];
    this.outliers = null;
    return { rows: table.rowCount, namesRow: row, columns: columnFacts(table, names) };
  }

  private setNames(names: readonly string[]): readonly number[] {
    this.named = { ...this.table, names };
    return names.flatMap((name, at) => (isRuleName(name, this.parser) && names.indexOf(name) === at ? [] : at));
  }

  private rows(from: number, count: number): TableAnswers['rows'] {
    const { columns, rowCount } = this.table;
    const end = Math.min(rowCount, from + Math.min(count, MOST_AT_ONCE));
    return Array.from({ length: Math.max(0, end - from) }, (_, i) => ({
      row: rowNumberOf(this.table, from + i),
      values: columns.map((column) => flatCell(column, from + i)),
    }));
  }

  private async run(rules: Run['rules'], tell: Tell): Promise<TableAnswers['run']> {
    const { named } = this;
    const parsed = rules.map((rule) => tableRuleOf(rule, this.parser));
    const cancel = { cancelled: false };
    this.running = cancel;
    const results = await runInSteps(parsed, named, (done) => void tell(done, named.rowCount), cancel);
    this.running = null;
    if (results === null) return null;
    this.ran = results.map((result, at) => ({ result, explainer: explainerOf(parsed[at]!, named) }));
    return this.ran.map((one) => outcomeOf(one, named));
  }

  private async aboutOutliers(question: OutlierQuestion, tell: Tell): ReturnType<OutlierKeeper['answer']> {
    const cancel = { cancelled: false };
    this.running = cancel;
    this.outliers ??= new (await import('./outliers/outlier-keeper')).OutlierKeeper();
    const answer = await this.outliers.answer(question, { table: this.table, tell, cancel });
    this.running = null;
    return answer;
  }

  private reasons(asked: Extract<TableQuestion, { kind: 'reasons' }>): TableAnswers['reasons'] {
    const ran = this.ran[asked.rule];
    if (!ran) return [];
    const { from, count, that } = asked;
    const records = recordsThat(ran, that).subarray(from, from + Math.min(count, MOST_AT_ONCE));
    return Array.from(records, (record) => reasonOf(ran, this.named, record));
  }
}
