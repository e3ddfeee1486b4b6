import type { Deflate } from '../ooxml/write-deflate';
import { writeWorkbook } from '../ooxml/write-workbook';
import type { FormContent } from './content';
import { layOutReturn } from './lay-out-return';
import { BODY_FONT } from './look';
import type { BookSpec, SheetSpec } from '../ooxml/write-spec';

/** A workbook of these form sheets, in the forms' font. */
export function returnBook(sheets: readonly SheetSpec[], title: string): BookSpec {
  return { sheets, font: BODY_FONT, title, creator: '' };
}

/** One workbook with a sheet for each form. Equal content gives equal bytes. */
export function writeReturn(forms: readonly FormContent[], deflate?: Deflate): Uint8Array {
  const sheets = forms.map((content) => layOutReturn(content).sheet);
  return writeWorkbook(returnBook(sheets, forms.map((content) => content.form.title.zh).join('、')), deflate);
}
