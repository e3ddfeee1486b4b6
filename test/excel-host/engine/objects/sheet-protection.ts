import { STRICT_PROTECTION, type ProtectionOptions } from '../book/sim-objects';
import type { SimSheet } from '../book/sim-sheet';
import { accessDenied, invalidOperation } from '../host-error';
import type { Session } from '../session';
import { HostObject } from './host-object';

export class SheetProtection extends HostObject {
  readonly type = 'WorksheetProtection';

  constructor(
    session: Session,
    private readonly sheet: SimSheet,
  ) {
    super(session);
  }

  get Protected(): boolean {
    return this.sheet.protected;
  }

  get Options(): ProtectionOptions | null {
    return this.sheet.protection?.options ?? STRICT_PROTECTION;
  }

  Protect(options?: ProtectionOptions | null, password?: string | null): void {
    if (this.sheet.protection)
      throw invalidOperation('The worksheet is already protected.', 'WorksheetProtection.protect');
    this.sheet.protection = { options: { ...STRICT_PROTECTION, ...(options ?? {}) }, password: password ?? '' };
    this.session.book.emit({ kind: 'protection', sheet: this.sheet, protected: true });
  }

  Unprotect(password?: string | null): void {
    if (!this.sheet.protection) return;
    if (this.sheet.protection.password !== (password ?? '')) throw accessDenied('WorksheetProtection.unprotect');
    this.sheet.protection = null;
    this.session.book.emit({ kind: 'protection', sheet: this.sheet, protected: false });
  }
}
