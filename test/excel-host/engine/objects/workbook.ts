import { oneCell } from '../book/area';
import { accessDenied, invalidArgument, invalidOperation } from '../host-error';
import { Comments } from './comments';
import { HostObject } from './host-object';
import { DocumentProperties, Settings } from './keyed-values';
import { Names } from './names';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { Tables } from './tables';
import { Worksheets } from './worksheets';

/** The open workbook: the root of every request. */
export class Workbook extends HostObject {
  readonly type = 'Workbook';

  get Name(): string {
    return this.session.book.title;
  }

  get ReadOnly(): boolean {
    return this.session.book.readOnly;
  }

  get IsDirty(): boolean {
    return this.session.book.dirty;
  }

  set IsDirty(given: boolean) {
    this.session.book.dirty = given;
  }

  get Application(): Application {
    return new Application(this.session);
  }

  get Worksheets(): Worksheets {
    return new Worksheets(this.session);
  }

  get Names(): Names {
    return new Names(this.session, null);
  }

  get Tables(): Tables {
    return new Tables(this.session, null);
  }

  get Comments(): Comments {
    return new Comments(this.session, null);
  }

  get Settings(): Settings {
    return new Settings(this.session, this.session.book.settings);
  }

  get Properties(): DocumentProperties {
    return new DocumentProperties(this.session);
  }

  get Protection(): WorkbookProtection {
    return new WorkbookProtection(this.session);
  }

  /** `context.runtime` */
  get _Runtime(): Runtime {
    return new Runtime(this.session);
  }

  GetSelectedRange(): Range {
    const { active } = this.session.book;
    return new Range(this.session, active, active.selection);
  }

  GetSelectedRanges(): RangeAreas {
    const { active } = this.session.book;
    return new RangeAreas(this.session, active, [active.selection]);
  }

  GetActiveCell(): Range {
    const { active } = this.session.book;
    return new Range(this.session, active, oneCell(active.selection.top, active.selection.left));
  }
}

export class WorkbookProtection extends HostObject {
  readonly type = 'WorkbookProtection';

  get Protected(): boolean {
    return this.session.book.structureProtected;
  }

  Protect(password?: string | null): void {
    if (this.Protected) throw invalidOperation('The workbook is already protected.', 'WorkbookProtection.protect');
    this.session.book.structureProtected = true;
    this.session.book.structurePassword = password ?? '';
  }

  Unprotect(password?: string | null): void {
    if (this.Protected && this.session.book.structurePassword !== (password ?? '')) {
      throw accessDenied('WorkbookProtection.unprotect');
    }
    this.session.book.structureProtected = false;
  }
}

export class Application extends HostObject {
  readonly type = 'Application';

  get CalculationMode(): string {
    return this.session.book.calculationMode;
  }

  set CalculationMode(given: string) {
    if (given !== 'Automatic' && given !== 'Manual' && given !== 'AutomaticExceptTables') {
      throw invalidArgument('Application.calculationMode');
    }
    this.session.book.calculationMode = given;
    this.session.book.settle();
  }

  get CalculationState(): string {
    return this.session.book.outOfDate ? 'Pending' : 'Done';
  }

  Calculate(type: string): void {
    if (type === 'Full' || type === 'FullRebuild') this.session.book.spoil();
    this.session.book.settle(true);
  }

  /** Nothing of a batch is calculated or drawn before its end here, whether asked or not. */
  SuspendApiCalculationUntilNextSync(): void {
    return;
  }

  SuspendScreenUpdatingUntilNextSync(): void {
    return;
  }
}

export class Runtime extends HostObject {
  readonly type = 'Runtime';

  get EnableEvents(): boolean {
    return this.session.eventsOn;
  }

  set EnableEvents(given: boolean) {
    this.session.eventsOn = given;
  }
}
