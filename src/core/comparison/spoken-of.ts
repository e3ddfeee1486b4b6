import { addressOf, type CellRef } from '../model/cell';
import type { FormDefinition } from '../model/form';
import { foldText, foldLabel } from '../reading/fold-text';
import { saysNothing } from '../submission/judge-text';
import type { ReturnChange, SaidLine } from './return-comparison';

/** Characters of all texts that are searched for names: a person writes a few hundred. */
const MOST_TEXT = 8_000;
/** A shorter name of a row would be found in any text. */
const SHORTEST_NAME = 2;
const ADDRESS = /(?<![A-Z0-9])\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?![A-Z0-9])/g;
const CODE = /(?:(?<![A-Z0-9])R|代码|第)(\d{1,9})|(\d{1,9})(?=行)/g;
const BRACKET = /\([^()]*\)$/;

const addressesIn = (text: string): string[] =>
  [...text.toUpperCase().matchAll(ADDRESS)].map(([found]) => found.replaceAll('$', ''));

const inSheet = (cell: CellRef): string => `${foldText(cell.sheet)}!${addressOf(cell)}`;

/**
 * What the words of explanations and of the reason of a revision speak of: cells that a line names, and items, rows and
 * cells that a text names. A text that says nothing (无, 正常) speaks of nothing.
 */
export class SpokenOf {
  private readonly text: string;
  private readonly codes: ReadonlySet<string>;
  private readonly cells = new Set<string>();
  private readonly names = new Map<string, boolean>();

  /** @param why reason of the revision; null = none given */
  constructor(
    private readonly form: FormDefinition,
    said: readonly SaidLine[],
    why: string | null,
  ) {
    const speaking = said.filter(({ text }) => !saysNothing(text));
    const texts = [...speaking.map(({ text }) => text), ...(why === null || saysNothing(why) ? [] : [why])];
    this.text = texts.map(foldText).join('\n').slice(0, MOST_TEXT);
    this.codes = new Set([...this.text.matchAll(CODE)].map(([, after, before]) => after ?? before ?? ''));
    for (const address of addressesIn(this.text)) this.cells.add(address);
    for (const { cell } of speaking) {
      for (const part of cell.split(/[,;，；、]/)) {
        const sheet = part.includes('!') ? `${foldText(part.slice(0, part.lastIndexOf('!')))}!` : '';
        for (const address of addressesIn(part.slice(part.lastIndexOf('!') + 1))) this.cells.add(sheet + address);
      }
    }
  }

  /** @param change of the form */
  speaksOf(change: ReturnChange): boolean {
    return this.namesCell(change.after?.at ?? change.before?.at ?? null) || this.namesItem(change);
  }

  private namesCell(cell: CellRef | null): boolean {
    return cell !== null && (this.cells.has(addressOf(cell)) || this.cells.has(inSheet(cell)));
  }

  private namesItem({ code, row }: ReturnChange): boolean {
    if (this.text === '' || code === '') return false;
    if (this.codes.has(code)) return true;
    if (row !== null) return this.has(row.name);
    const item = this.form.items.find((one) => one.code === code);
    return item !== undefined && [item.name.zh, item.name.en, ...item.aliases].some((name) => this.has(name));
  }

  private has(name: string): boolean {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    const label = foldLabel(name).replace(BRACKET, '');
    const found = label.length >= SHORTEST_NAME && this.text.includes(label);
    this.names.set(name, found);
    return found;
  }
}
