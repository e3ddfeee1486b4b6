import type { Pack } from '../../core/model/pack';
import type { Period } from '../../core/model/period';
import { addressOf } from '../../core/model/cell';
import type { CellSpec, SheetSpec } from '../../adapters/ooxml/write-spec';
import { writeWorkbook } from '../../adapters/ooxml/write-workbook';
import { valueKey } from '../../adapters/write-return/content';
import { layOutReturn } from '../../adapters/write-return/lay-out-return';
import type { LaidOutForm } from '../../adapters/write-return/lay-out-return';
import { returnBook } from '../../adapters/write-return/write-return';
import { contentOf, draftReturn } from '../../hosts/demo/received/draft-return';
import type { FormDraft, PrintedWords } from '../../hosts/demo/received/draft-return';
import { makeZone } from '../../hosts/demo/zone/zone';
import type { Member } from '../../hosts/demo/zone/member';
import { deflateLikeExcel } from './deflate';

export const BENCH_PERIOD: Period = { year: 2013, month: 9 };

/** Forms whose relations are printed below the table are longer than needed for a bench: the first few will do. */
const NOTES = 8;
const PERCENT = { format: '0.00', border: { bottom: 'thin' } } as const;

function wordsOf(pack: Pack): PrintedWords {
  return {
    documentNumber: '统制〔2013〕1号',
    notes: (form) =>
      pack.rules
        .filter((rule) => rule.form === form.id)
        .slice(0, NOTES)
        .map((rule) => rule.name.zh),
  };
}

/** A sheet of the filler's own: this year over last year, as formulas with the value a program stored. */
function growthSheet(draft: FormDraft, laidOut: LaidOutForm): SheetSpec {
  const cells: CellSpec[] = [{ row: 0, column: 0, content: { type: 'text', value: '同比自查' } }];
  for (const item of draft.form.items) {
    const now = draft.values.get(valueKey(item.code, 'ytd'));
    const then = draft.values.get(valueKey(item.code, 'lyYtd'));
    if (now === undefined || then === undefined || then === 0) continue;
    const place = (column: string): string =>
      `'${laidOut.sheet.name}'!${addressOf(laidOut.places.get(valueKey(item.code, column))!)}`;
    const row = cells.length;
    const text = `${place('ytd')}/${place('lyYtd')}*100`;
    cells.push(
      { row, column: 0, content: { type: 'text', value: `同比：${item.name.zh}（%）` } },
      { row, column: 1, content: { type: 'formula', text, cached: (now / then) * 100 }, style: PERCENT },
    );
  }
  return { name: '自查', cells };
}

/** A form as templates send it out: only numbers may be typed, negative ones turn red, the rest is locked. */
function guarded(sheet: SheetSpec): SheetSpec {
  const numbers = { top: 8, left: 3, bottom: 60, right: 6 };
  return {
    ...sheet,
    protect: true,
    validations: [
      {
        ranges: [numbers],
        type: 'decimal',
        operator: 'between',
        formula1: '-99999999',
        formula2: '99999999',
        allowBlank: true,
        errorTitle: '请改为数字',
        error: '此处只能填写数字，单位为千元。',
      },
    ],
    conditionalFormats: [{ ranges: [numbers], formula: 'D9<0', style: { fill: 'FFC7CE' } }],
  };
}

function isOfSmallBook({ id }: Pack['forms'][number]): boolean {
  return id === 'B204-1' || id === 'B203';
}

/** One received workbook: B204-1, B203 and a sheet of the filler's own. */
export function smallBook(pack: Pack, member: Member, period: Period): Uint8Array {
  const words = wordsOf(pack);
  const draft = draftReturn(pack.forms.filter(isOfSmallBook), member, period);
  const laidOut = [...draft.forms.values()].map((form) => layOutReturn(contentOf(draft, form, words)));
  const own = growthSheet([...draft.forms.values()][0]!, laidOut[0]!);
  return writeWorkbook(returnBook([...laidOut.map(({ sheet }) => guarded(sheet)), own], '审报'), deflateLikeExcel);
}

/** Producing enterprises of one made-up zone after the other; the same ones every time. */
export function enterprises(count: number): Member[] {
  const members: Member[] = [];
  for (let zone = 0; members.length < count; zone++) {
    const { members: all } = makeZone({ seed: `bench ${String(zone)}` });
    members.push(...all.filter(({ enterprise }) => enterprise.status === 'producing'));
  }
  return members.slice(0, count);
}
