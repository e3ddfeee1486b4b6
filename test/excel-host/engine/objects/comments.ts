import { oneCell, parseArea, splitAddress } from '../book/area';
import type { SimComment } from '../book/sim-objects';
import type { SimSheet } from '../book/sim-sheet';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../host-error';
import type { Session } from '../session';
import { HostCollection, HostObject } from './host-object';
import { Range } from './range';
import { mustAllow } from './writable';

/** Threaded comments of one sheet, or of the workbook. They are signed by the user of Excel. */
export class Comments extends HostCollection<Comment> {
  readonly type = 'CommentCollection';

  constructor(
    session: Session,
    private readonly sheet: SimSheet | null,
  ) {
    super(session);
  }

  get eventTarget(): string {
    return this.sheet?.id ?? 'Workbook';
  }

  items(): readonly Comment[] {
    const sheets = this.sheet ? [this.sheet] : this.session.book.sheets;
    return sheets.flatMap((sheet) => sheet.comments.map((comment) => new Comment(this.session, sheet, comment)));
  }

  Add(cell: unknown, content: unknown): Comment {
    const { sheet, row, column } = this.place(cell, 'add');
    mustAllow(sheet, 'allowEditObjects', 'CommentCollection.add');
    if (sheet.comments.some((one) => one.row === row && one.column === column)) {
      throw itemAlreadyExists('CommentCollection.add');
    }
    const id = this.session.book.newId('item');
    const comment: SimComment = { id, content: String(content), authorName: '用户', row, column, resolved: false };
    sheet.comments.push(comment);
    this.session.book.emit({ kind: 'comment-added', sheet, comment });
    return new Comment(this.session, sheet, comment);
  }

  GetItemByCell(cell: unknown): Comment {
    const { sheet, row, column } = this.place(cell, 'getItemByCell');
    const found = sheet.comments.find((one) => one.row === row && one.column === column);
    if (!found) throw itemNotFound('CommentCollection.getItemByCell');
    return new Comment(this.session, sheet, found);
  }

  GetItemOrNullObject(id: unknown): Comment | null {
    return this.items().find(({ Id }) => Id === id) ?? null;
  }

  GetItem(id: unknown): Comment {
    const found = this.GetItemOrNullObject(id);
    if (!found) throw itemNotFound('CommentCollection.getItem');
    return found;
  }

  GetItemAt(index: number): Comment {
    const found = this.items()[index];
    if (!found) throw itemNotFound('CommentCollection.getItemAt');
    return found;
  }

  private place(cell: unknown, member: string): { sheet: SimSheet; row: number; column: number } {
    if (cell instanceof Range) return { sheet: cell.sheet, row: cell.area.top, column: cell.area.left };
    const parts = splitAddress(String(cell));
    const sheet = parts.sheet === null ? this.sheet : this.session.book.sheet(parts.sheet);
    const area = parseArea(parts.address);
    if (!sheet || !area) throw invalidArgument(`CommentCollection.${member}`);
    return { sheet, row: area.top, column: area.left };
  }
}

export class Comment extends HostObject {
  readonly type = 'Comment';

  constructor(
    session: Session,
    private readonly sheet: SimSheet,
    private readonly comment: SimComment,
  ) {
    super(session);
  }

  override get itemId(): string {
    return this.comment.id;
  }

  get Id(): string {
    return this.comment.id;
  }

  get Content(): string {
    return this.comment.content;
  }

  set Content(given: string) {
    this.comment.content = given;
    this.session.book.emit({ kind: 'comment-changed', sheet: this.sheet, comment: this.comment });
  }

  get AuthorName(): string {
    return this.comment.authorName;
  }

  get Resolved(): boolean {
    return this.comment.resolved;
  }

  set Resolved(given: boolean) {
    this.comment.resolved = given;
    this.session.book.emit({ kind: 'comment-changed', sheet: this.sheet, comment: this.comment });
  }

  GetLocation(): Range {
    return new Range(this.session, this.sheet, oneCell(this.comment.row, this.comment.column));
  }

  Delete(): void {
    const at = this.sheet.comments.indexOf(this.comment);
    if (at < 0) throw itemNotFound('Comment.delete');
    this.sheet.comments.splice(at, 1);
    this.session.book.emit({ kind: 'comment-deleted', sheet: this.sheet, comment: this.comment });
  }
}
