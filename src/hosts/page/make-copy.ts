import type { SheetChanges } from '../../core/host/sheet-changes';
import { isRefusal, type Refusal } from '../../core/model/refusal';
import type { Language } from '../../locales/language';
import { pageWords } from '../../locales/page-words';
import { copyName } from './copy-name';
import type { FileWorkbook } from './file-host';

/** A copy ready to be handed over, and the changes that it carries. */
export interface MadeCopy {
  readonly name: string;
  readonly content: Uint8Array;
  readonly type: string;
  readonly changes: readonly SheetChanges[];
}

/** Media types, as IANA has them. */
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  xltx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.template',
  xltm: 'application/vnd.ms-excel.template.macroEnabled.12',
} as const;

/** Whether a copy can be made of a file by changing parts of it; of other formats there is a list of the changes. */
export function canCopy({ received }: FileWorkbook): boolean {
  return received.format === 'xlsx' || received.format === 'xlsm';
}

/**
 * The file with the changes made, every other part as it was; for formats that have no parts, the list of the changes.
 * The writer is loaded when first needed. @param checked a receipt of these values is in it
 * @throws Error for a defect of the writer
 */
export async function makeCopy(
  host: FileWorkbook,
  bytes: Uint8Array,
  checked: boolean,
  language: Language,
): Promise<MadeCopy | Refusal> {
  const changes = host.changesMade();
  const texts = pageWords(language);
  if (!canCopy(host)) {
    const [{ correctionList }, { correctionListWords }] = await Promise.all([
      import(/* webpackChunkName: "copy" */ '../../adapters/changed-copy/correction-list'),
      import(/* webpackChunkName: "copy" */ '../../locales/correction-list-words'),
    ]);
    const content = correctionList(host.book(), host.received, changes, correctionListWords(language), host.name);
    return { name: copyName(host.name, texts.listSuffix, 'xlsx'), content, type: TYPES.xlsx, changes };
  }
  const [{ changedCopy }, { freshFormulas }, { fflateInflate }] = await Promise.all([
    import(/* webpackChunkName: "copy" */ '../../adapters/changed-copy/changed-copy'),
    import(/* webpackChunkName: "copy" */ './changed-book'),
    import(/* webpackChunkName: "reader" */ '../../adapters/ooxml/inflate-fflate'),
  ]);
  const fresh = freshFormulas(host.received, changes);
  const copy = changedCopy(bytes, changes, fresh, { inflate: fflateInflate });
  if (isRefusal(copy)) return copy;
  const suffix = checked ? texts.checkedSuffix : texts.changedSuffix;
  const name = copyName(host.name, suffix, copy.extension);
  return { name, content: copy.bytes, type: TYPES[copy.extension], changes };
}
