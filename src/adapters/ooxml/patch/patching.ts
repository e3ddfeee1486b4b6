import { addLink } from './add-link';
import { addedSheetXml } from './added-sheet';
import { openBook, uniqueName, withSheet } from './book-part';
import { withFullCalculation } from './calculation';
import type { BookPart } from './book-part';
import { CONTENT_TYPES, PART_TYPES, withTypes } from './content-types';
import type { PackageEdit } from './package-edit';
import type { AddedSheet } from './patch-spec';
import { plainStyles, StyleEdit } from './style-edit';

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** One workbook being patched: what changes of all its sheets share. */
export class Patching {
  readonly styles: StyleEdit;
  private opened: BookPart;
  private readonly types: (readonly [part: string, type: string])[] = [];
  private readonly stylesPart: string;

  /** @throws RefusalError */
  constructor(readonly parts: PackageEdit) {
    this.opened = openBook(parts);
    const { book } = this;
    const link = book.links.find(({ type, target }) => type === 'styles' && target !== null);
    this.stylesPart = link?.target ?? parts.freeName(`${folderOf(book.part)}styles`, '.xml');
    const received = parts.textIfAny(this.stylesPart);
    if (received === null) this.add(this.stylesPart, '', PART_TYPES.styles);
    if (!link) this.linkFrom(book.part, 'styles', this.stylesPart);
    const usable = received !== null && /<\/(?:[\w.-]+:)?styleSheet\s*>/.test(received);
    this.styles = new StyleEdit(usable ? received : plainStyles(book.dialect.main), this.stylesPart, parts.limits);
  }

  /** The workbook part as it is now. */
  get book(): BookPart {
    return this.opened;
  }

  /** A new part with its content type. */
  add(part: string, text: string, type: string): void {
    this.parts.put(part, text);
    this.types.push([part, type]);
  }

  /** @param type last step of the relationship's type @returns its id */
  linkFrom(from: string, type: string, target: string): string {
    return addLink(this.parts, from, `${this.book.dialect.office}/${type}`, target);
  }

  /** A free name beside the workbook's own parts. */
  newPart(name: string, extension: string): string {
    return this.parts.freeName(`${folderOf(this.book.part)}${name}`, extension);
  }

  /** @returns the name the sheet was given */
  addSheet(sheet: AddedSheet): string {
    const { book, parts } = this;
    const name = uniqueName(sheet.name, book.sheets);
    const part = this.newPart('worksheets/sheet', '.xml');
    this.add(part, addedSheetXml(sheet, this.styles, book.dialect.main), PART_TYPES.sheet);
    const id = this.linkFrom(book.part, 'worksheet', part);
    parts.put(book.part, withSheet(parts.text(book.part), book, name, id, parts.limits));
    this.opened = openBook(parts);
    return name;
  }

  /** Whoever opens the workbook is to work out all of its formulas. */
  askToCalculate(): void {
    const { book, parts } = this;
    parts.put(book.part, withFullCalculation(parts.text(book.part), book.part, parts.limits));
  }

  finish(): void {
    const { parts } = this;
    parts.put(this.stylesPart, this.styles.finish());
    parts.put(CONTENT_TYPES, withTypes(parts.text(CONTENT_TYPES), this.types, parts.limits));
  }
}
