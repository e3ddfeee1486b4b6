import { compileRule } from '../expression/compile';
import type { CompiledRule, Explanation } from '../expression/compiled-rule';
import type { Scope } from '../expression/scope';
import { tableScope } from '../expression/table-scope';
import type { ExprNode } from '../expression/tree';
import type { FlatTable } from '../model/flat-table';

/** One rule over single records of a table, slowly and with its reasons; the outcome is that of the kernels. */
export class RecordExplainer {
  private readonly scope: Scope;
  private readonly rule: CompiledRule | null;
  /** columns that the rule reads, each once, in the order in which it names them */
  readonly columns: readonly number[];

  constructor(
    tree: ExprNode,
    private readonly table: FlatTable,
  ) {
    this.scope = tableScope(table);
    const compiled = compileRule(tree, this.scope);
    this.rule = compiled.ok ? compiled.rule : null;
    const columns = (this.rule?.refs ?? []).flatMap(({ target }) =>
      target.kind === 'cell' ? target.slot : target.kind === 'scalar' ? target.index : [],
    );
    this.columns = [...new Set(columns)];
  }

  /** null = the rule is broken */
  explain(record: number): Explanation | null {
    const { columns } = this.table;
    const numbers = new Float64Array(columns.length).fill(NaN);
    const texts = new Float64Array(columns.length).fill(NaN);
    for (const at of this.columns) {
      const column = columns[at]!;
      if (column.kind === 'number') numbers[at] = column.values[record]!;
      else {
        const text = column.dictionary[column.codes[record]!];
        if (text !== undefined) texts[at] = this.scope.texts.find(text);
      }
    }
    return this.rule?.explain({ tables: [numbers], groups: [], scalars: texts }) ?? null;
  }
}
