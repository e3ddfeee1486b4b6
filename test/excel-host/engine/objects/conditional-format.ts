import type { CellStyle } from '../book/cell-style';
import type { SimConditionalFormat } from '../book/sim-objects';
import type { SimSheet } from '../book/sim-sheet';
import { invalidArgument, invalidOperation, itemNotFound } from '../host-error';
import type { Session } from '../session';
import { HostObject } from './host-object';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { colourGiven } from './range-format';
import { mustAllow } from './writable';

/** What all parts of one conditional format share. */
abstract class Part extends HostObject {
  constructor(
    session: Session,
    protected readonly sheet: SimSheet,
    protected readonly format: SimConditionalFormat,
  ) {
    super(session);
  }

  /** @throws HostError where it is gone, or the sheet protected */
  protected change(change: () => void): void {
    if (!this.sheet.conditionalFormats.includes(this.format)) throw itemNotFound(this.type);
    mustAllow(this.sheet, 'allowFormatCells', this.type);
    change();
    this.session.book.emit({ kind: 'look', sheet: this.sheet });
  }
}

export class ConditionalFormat extends Part {
  readonly type = 'ConditionalFormat';

  override get itemId(): string {
    return this.format.id;
  }

  get Id(): string {
    return this.format.id;
  }

  get Type(): string {
    return this.format.type;
  }

  get Priority(): number {
    return this.sheet.conditionalFormats.indexOf(this.format);
  }

  set Priority(given: number) {
    this.change(() => {
      const others = this.sheet.conditionalFormats.filter((one) => one !== this.format);
      others.splice(Math.max(0, given), 0, this.format);
      this.sheet.conditionalFormats = others;
    });
  }

  get StopIfTrue(): boolean {
    return this.format.stopIfTrue;
  }

  set StopIfTrue(given: boolean) {
    this.change(() => (this.format.stopIfTrue = given));
  }

  get CustomOrNullObject(): CustomFormat | null {
    return this.format.type === 'Custom' ? new CustomFormat(this.session, this.sheet, this.format) : null;
  }

  get Custom(): CustomFormat {
    if (this.CustomOrNullObject) return this.CustomOrNullObject;
    throw invalidOperation('The conditional format is of another type.', 'ConditionalFormat.custom');
  }

  get CellValueOrNullObject(): CellValueFormat | null {
    return this.format.type === 'CellValue' ? new CellValueFormat(this.session, this.sheet, this.format) : null;
  }

  get CellValue(): CellValueFormat {
    if (this.CellValueOrNullObject) return this.CellValueOrNullObject;
    throw invalidOperation('The conditional format is of another type.', 'ConditionalFormat.cellValue');
  }

  GetRangeOrNullObject(): Range | null {
    const [only, more] = this.format.areas;
    return only && !more ? new Range(this.session, this.sheet, only) : null;
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw invalidOperation('The conditional format has several areas.', 'ConditionalFormat.getRange');
    return range;
  }

  GetRanges(): RangeAreas {
    return new RangeAreas(this.session, this.sheet, this.format.areas);
  }

  Delete(): void {
    this.change(() => {
      this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((one) => one !== this.format);
    });
  }
}

export class CustomFormat extends Part {
  readonly type = 'CustomConditionalFormat';

  get Rule(): FormulaRule {
    return new FormulaRule(this.session, this.sheet, this.format);
  }

  get Format(): ConditionalLook {
    return new ConditionalLook(this.session, this.sheet, this.format);
  }
}

export class FormulaRule extends Part {
  readonly type = 'ConditionalFormatRule';

  get Formula(): string {
    const { formula } = this.format.rule;
    return typeof formula === 'string' ? formula : '';
  }

  set Formula(given: string) {
    if (typeof given !== 'string' || given === '') throw invalidArgument('ConditionalFormatRule.formula');
    this.change(() => (this.format.rule = { formula: given }));
  }

  get FormulaLocal(): string {
    return this.Formula;
  }

  set FormulaLocal(given: string) {
    this.Formula = given;
  }
}

export class CellValueFormat extends Part {
  readonly type = 'CellValueConditionalFormat';

  get Rule(): Record<string, unknown> {
    return this.format.rule;
  }

  set Rule(given: Record<string, unknown>) {
    if (typeof given !== 'object' || !('operator' in given)) throw invalidArgument('CellValueConditionalFormat.rule');
    this.change(() => (this.format.rule = { ...given }));
  }

  get Format(): ConditionalLook {
    return new ConditionalLook(this.session, this.sheet, this.format);
  }
}

/** Fill, font and number format that a conditional format lays over a cell. */
export class ConditionalLook extends Part {
  readonly type = 'ConditionalRangeFormat';

  get Fill(): ConditionalFill {
    return new ConditionalFill(this.session, this.sheet, this.format);
  }

  get Font(): ConditionalFont {
    return new ConditionalFont(this.session, this.sheet, this.format);
  }

  get NumberFormat(): string {
    return this.format.look.numberFormat ?? '';
  }

  set NumberFormat(given: string) {
    this.change(() => (this.format.look = { ...this.format.look, numberFormat: given }));
  }
}

abstract class LookPart extends Part {
  protected lay(patch: Partial<CellStyle>): void {
    this.change(() => (this.format.look = { ...this.format.look, ...patch }));
  }

  protected lift(...keys: readonly (keyof CellStyle)[]): void {
    const left = Object.entries(this.format.look).filter(([key]) => !keys.some((one) => one === key));
    this.change(() => (this.format.look = Object.fromEntries(left)));
  }
}

export class ConditionalFill extends LookPart {
  readonly type = 'ConditionalRangeFill';

  get Color(): string {
    return this.format.look.fill ?? '';
  }

  set Color(given: string) {
    this.lay({ fill: colourGiven(given) });
  }

  Clear(): void {
    this.lift('fill');
  }
}

export class ConditionalFont extends LookPart {
  readonly type = 'ConditionalRangeFont';

  get Color(): string {
    return this.format.look.fontColor ?? '';
  }

  set Color(given: string) {
    this.lay({ fontColor: colourGiven(given) ?? '#000000' });
  }

  get Bold(): boolean | null {
    return this.format.look.bold ?? null;
  }

  set Bold(given: boolean) {
    this.lay({ bold: given });
  }

  get Italic(): boolean | null {
    return this.format.look.italic ?? null;
  }

  set Italic(given: boolean) {
    this.lay({ italic: given });
  }

  Clear(): void {
    this.lift('fontColor', 'bold', 'italic');
  }
}
