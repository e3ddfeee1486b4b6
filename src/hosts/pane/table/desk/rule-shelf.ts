import type { WrittenRules } from '../../../../adapters/packs/table-rules/written-rules';
import { columnNames } from '../../../../core/model/named-columns';
import type { TableFacts } from '../../../worker/table/table-messages';
import type { KeptTexts } from '../../desk/drafts';
import { loadKept, saveKept } from './kept-table';
import { doubtfulIds, freeId, writtenOf, type RuleDraft } from './rule-drafts';
import type { TableLink } from './table-link';
import type { TableSnapshot } from './table-snapshot';
import type { TableStore } from './table-store';

/** How long nothing is typed before the rules are looked over. */
const TYPING_MS = 150;

/** The rules and the names of columns: typed, kept on this computer, and looked over by the room as they change. */
export class RuleShelf {
  private readonly keptNames: Map<string, string>;
  private keys = 0;
  private typing: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly store: TableStore,
    private readonly link: TableLink,
    private readonly storage: KeptTexts | null,
  ) {
    const kept = loadKept(storage);
    this.keptNames = new Map(kept.names);
    const rules = kept.rules.map((rule) => ({ ...rule, key: ++this.keys }));
    store.set({
      rules: rules.length > 0 ? rules : [{ key: ++this.keys, id: 'R1', class: null, expr: '', message: '' }],
    });
  }

  private get now(): TableSnapshot {
    return this.store.snapshot();
  }

  close(): void {
    if (this.typing !== null) clearTimeout(this.typing);
  }

  /** Names for the columns of a table just read: those of last time, by heading, else those offered. */
  async nameColumns(facts: TableFacts): Promise<void> {
    this.set({ facts, names: facts.columns.map(({ heading, name }) => this.keptNames.get(heading) ?? name) });
    await this.useNames();
  }

  /** Gives a column the name that rules use; '' = that of the heading again. */
  async setName(column: number, name: string): Promise<void> {
    const facts = this.now.facts?.columns[column];
    if (!facts) return;
    const wanted = name.trim() === '' ? facts.name : name.trim();
    if (wanted === facts.name) this.keptNames.delete(facts.heading);
    else this.keptNames.set(facts.heading, wanted);
    this.set({ names: this.now.names.map((one, at) => (at === column ? wanted : one)) });
    this.keep();
    await this.useNames();
  }

  addRule(): number {
    const key = ++this.keys;
    this.setRules([...this.now.rules, { key, id: freeId(this.now.rules), class: null, expr: '', message: '' }]);
    return key;
  }

  duplicateRule(key: number): number {
    const at = this.now.rules.findIndex((rule) => rule.key === key);
    const copy = { ...this.now.rules[at]!, key: ++this.keys, id: freeId(this.now.rules) };
    this.setRules([...this.now.rules.slice(0, at + 1), copy, ...this.now.rules.slice(at + 1)]);
    return copy.key;
  }

  removeRule(key: number): void {
    this.setRules(this.now.rules.filter((rule) => rule.key !== key));
  }

  changeRule(key: number, change: Partial<Omit<RuleDraft, 'key'>>): void {
    this.setRules(this.now.rules.map((rule) => (rule.key === key ? { ...rule, ...change } : rule)));
  }

  /** Takes rules in place of those on the desk, with the names that they use for columns. */
  async take({ rules, columns }: WrittenRules): Promise<void> {
    const headings = this.now.facts?.columns.map(({ heading }) => heading) ?? [];
    for (const [name, place] of Object.entries(columns)) {
      if (typeof place === 'string') this.keptNames.set(place, name);
    }
    this.set({ names: columnNames(columns, headings, this.now.names) });
    this.setRules(rules.map((rule) => ({ ...rule, key: ++this.keys })));
    await this.useNames();
  }

  /** The rules as a .yaml that the command line reads; null when ids are not yet told apart. */
  async savedRules(): Promise<string | null> {
    // which columns the rules use is known of what was typed last only when that was looked over
    await this.look();
    const { rules, names, facts, lint } = this.now;
    if (doubtfulIds(rules).size > 0) return null;
    const used = new Set(rules.flatMap(({ key }) => lint.get(key)?.columns ?? []));
    const headings = facts?.columns.map(({ heading }) => heading) ?? [];
    const columns = [...used].flatMap((at): [string, string | number][] => {
      const heading = headings[at]!;
      if (names[at] === heading && headings.indexOf(heading) === at) return [];
      return [[names[at]!, headings.indexOf(heading) === at && heading !== '' ? heading : at + 1]];
    });
    return await this.link.ask({ kind: 'spell-rules', rules: writtenOf(rules), columns: Object.fromEntries(columns) });
  }

  private async useNames(): Promise<void> {
    if (this.now.facts === null) return;
    const { names, outcome } = this.now;
    const bad = await this.link.ask({ kind: 'names', names });
    if (this.now.names !== names) return;
    this.set({ badNames: new Set(bad), outcome: outcome && { ...outcome, stale: true } });
    await this.look();
  }

  private setRules(rules: readonly RuleDraft[]): void {
    const { outcome } = this.now;
    this.set({ rules, outcome: outcome && { ...outcome, stale: true } });
    this.keep();
    if (this.typing !== null) clearTimeout(this.typing);
    this.typing = setTimeout(() => void this.look().catch(() => undefined), TYPING_MS);
  }

  /** Looks over the rules as they are; what was typed meanwhile is looked over again. */
  private async look(): Promise<void> {
    const { rules, facts } = this.now;
    if (facts === null) return;
    const written = rules.filter(({ expr }) => expr.trim() !== '');
    const told = await this.link.ask({ kind: 'lint', texts: written.map(({ expr }) => expr) });
    if (this.now.facts !== facts) return;
    const same = new Map(this.now.rules.map(({ key, expr }) => [key, expr]));
    const lint = written.flatMap(({ key, expr }, at) => (same.get(key) === expr ? [[key, told[at]!] as const] : []));
    this.set({ lint: new Map(lint) });
  }

  private keep(): void {
    saveKept(this.storage, { rules: this.now.rules, names: this.keptNames });
  }

  private set(change: Partial<TableSnapshot>): void {
    this.store.set(change);
  }
}
