import type { CellRange } from '../../../../src/core/model/grid';
import { accessDenied, invalidArgument, invalidOperation, itemAlreadyExists } from '../host-error';
import type { Actor, BookEvent } from './book-event';
import { recalculate } from './recalculation';
import type { SimName } from './sim-objects';
import { SimSheet, type SheetVisibility } from './sim-sheet';

/** What changed in the book, for a picture of it to be drawn again. */
export type BookNews =
  | { readonly kind: 'cells' | 'formats' | 'selection' | 'protection'; readonly sheet: SimSheet }
  | { readonly kind: 'sheets' };

/** `CommentCollection` and the like number their items by the book. */
export type IdKind = 'sheet' | 'item';

function newsOf(event: BookEvent): BookNews {
  switch (event.kind) {
    case 'changed':
    case 'calculated':
      return { kind: 'cells', sheet: event.sheet };
    case 'selection':
    case 'protection':
      return { kind: event.kind, sheet: event.sheet };
    case 'activated':
    case 'deactivated':
    case 'added':
    case 'deleted':
    case 'renamed':
    case 'visibility':
      return { kind: 'sheets' };
    default:
      return { kind: 'formats', sheet: event.sheet };
  }
}

/** Characters that a sheet's name may not have, and its length. */
const BAD_NAME = /[\\/?*[\]:]|^'|'$/;
const NAME_LENGTH = 31;

/** State of the workbook: what the add-in asks and changes through the engine, the user through `type` and `select`. */
export class SimBook {
  /** in the order of the tabs */
  readonly sheets: SimSheet[] = [];
  readonly names: SimName[] = [];
  /** `workbook.settings` */
  readonly settings = new Map<string, unknown>();
  /** `document.settings`: key and JSON text */
  documentSettings: (readonly [string, string])[] = [];
  readonly properties = new Map<string, unknown>();
  readonly customProperties = new Map<string, unknown>();
  calculationMode: 'Automatic' | 'Manual' | 'AutomaticExceptTables' = 'Automatic';
  /** the structure (sheets) is protected */
  structureProtected = false;
  structurePassword = '';
  readOnly = false;
  dirty = false;
  actor: Actor = 'user';
  /** told of every formula that keeps its stored value */
  keptFormula: (what: string) => void = () => undefined;
  private current: SimSheet | null = null;
  private stale = false;
  private made = 0;
  private readonly listeners = new Set<(event: BookEvent, actor: Actor) => void>();

  constructor(readonly title: string) {}

  get active(): SimSheet {
    return this.current ?? this.sheets.find(({ visibility }) => visibility === 'Visible') ?? this.sheets[0]!;
  }

  /** by name, as Excel compares names: without regard to capitals */
  sheet(name: string): SimSheet | null {
    const wanted = name.toUpperCase();
    return this.sheets.find((sheet) => sheet.name.toUpperCase() === wanted) ?? null;
  }

  sheetOfId(id: string): SimSheet | null {
    return this.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  /** An id as Excel makes them, the same in every run. */
  newId(kind: IdKind): string {
    this.made += 1;
    const number = this.made.toString(16).toUpperCase().padStart(12, '0');
    return `{0000${kind === 'sheet' ? '0001' : '0002'}-0000-0000-0000-${number}}`;
  }

  /** @throws HostError for a name that is taken or not allowed, or a protected structure */
  addSheet(name?: string): SimSheet {
    this.mayChangeSheets();
    const chosen = name ?? this.freeName();
    this.checkName(chosen, null);
    const sheet = new SimSheet(this.newId('sheet'), chosen);
    this.sheets.push(sheet);
    this.emit({ kind: 'added', sheet });
    return sheet;
  }

  rename(sheet: SimSheet, name: string): void {
    this.mayChangeSheets();
    this.checkName(name, sheet);
    const before = sheet.name;
    sheet.name = name;
    this.emit({ kind: 'renamed', sheet, before });
  }

  /** @throws HostError for the last sheet in view */
  deleteSheet(sheet: SimSheet): void {
    this.mayChangeSheets();
    const left = this.sheets.filter((one) => one !== sheet && one.visibility === 'Visible');
    if (left.length === 0) throw invalidOperation('A workbook must contain at least one visible worksheet.');
    const wasActive = this.active === sheet;
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.emit({ kind: 'deleted', sheet });
    if (wasActive) {
      this.current = null;
      this.activate(left[0]!);
    }
  }

  /** @throws HostError InvalidOperation for a hidden sheet */
  activate(sheet: SimSheet): void {
    if (sheet.visibility !== 'Visible') throw invalidOperation('A hidden worksheet cannot be activated.');
    if (this.current === sheet) return;
    const before = this.current;
    this.current = sheet;
    if (before) this.emit({ kind: 'deactivated', sheet: before });
    this.emit({ kind: 'activated', sheet });
  }

  show(sheet: SimSheet, visibility: SheetVisibility): void {
    this.mayChangeSheets();
    const others = this.sheets.some((one) => one !== sheet && one.visibility === 'Visible');
    if (visibility !== 'Visible' && !others) throw invalidOperation('A workbook must contain a visible worksheet.');
    const before = sheet.visibility;
    const wasActive = this.active === sheet;
    sheet.visibility = visibility;
    if (before !== visibility) this.emit({ kind: 'visibility', sheet, before });
    if (wasActive && visibility !== 'Visible') {
      this.current = null;
      this.activate(this.active);
    }
  }

  select(sheet: SimSheet, area: CellRange): void {
    this.activate(sheet);
    sheet.selection = area;
    this.emit({ kind: 'selection', sheet, area });
  }

  /** some formula may be out of date */
  get outOfDate(): boolean {
    return this.stale;
  }

  /** Formulas are out of date: they are worked out when one is next looked at, or at the end of the batch. */
  spoil(): void {
    this.dirty = true;
    this.stale = true;
  }

  /** Works out formulas that are out of date, unless the user calculates by hand. */
  settle(force = false): void {
    if (!this.stale || (this.calculationMode === 'Manual' && !force)) return;
    this.stale = false;
    for (const sheet of recalculate(this.sheets, this.keptFormula)) this.emit({ kind: 'calculated', sheet });
  }

  emit(event: BookEvent): void {
    for (const listener of this.listeners) listener(event, this.actor);
  }

  onEvent(listener: (event: BookEvent, actor: Actor) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onNews(listener: (news: BookNews) => void): () => void {
    return this.onEvent((event) => listener(newsOf(event)));
  }

  private mayChangeSheets(): void {
    if (this.structureProtected) throw accessDenied();
  }

  private freeName(): string {
    for (let number = this.sheets.length + 1; ; number++) {
      const name = `Sheet${String(number)}`;
      if (!this.sheet(name)) return name;
    }
  }

  private checkName(name: string, itself: SimSheet | null): void {
    if (name === '' || name.length > NAME_LENGTH || BAD_NAME.test(name)) throw invalidArgument();
    const taken = this.sheet(name);
    if (taken && taken !== itself) throw itemAlreadyExists();
  }
}
