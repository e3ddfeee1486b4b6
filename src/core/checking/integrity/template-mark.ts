import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { addressOf, parseAddress, type CellPosition } from '../../model/cell';

/** The hidden sheet of a template that says how it was laid out. */
export const MARK_SHEET = '_模板';
const MARK = 'shenbao.template/1';
/** Excel keeps 32 767 characters in a cell. */
const CHUNK = 30_000;
/** A mark of a template is a few kilobytes; a longer one is none of ours. */
const MOST_CHUNKS = 40;
const MOST_CELLS = 20_000;
/** Cells with a rule, of one sheet: each is looked for among the validations that the sheet has. */
const MOST_RULED = 5_000;

/** A printed text of a sheet and where it stands. */
export interface PrintedText extends CellPosition {
  readonly text: string;
}

/** A rule for what may be typed, and the cells it is for. */
export interface MarkedRule {
  readonly type: string;
  readonly operator: string;
  readonly formula1: string;
  readonly formula2: string;
  readonly cells: readonly CellPosition[];
}

/** What a sheet of a template looked like when it was written. */
export interface MarkedSheet {
  readonly sheet: string;
  /** form id, or null for 审核 and the others */
  readonly form: string | null;
  readonly version: string | null;
  /** rows from 0 up to here are printed; what is hidden below is the template's own */
  readonly end: number;
  readonly texts: readonly PrintedText[];
  readonly unitLine: CellPosition | null;
  readonly formulas: readonly CellPosition[];
  /** rules for what may be typed; none in marks of earlier templates */
  readonly rules: readonly MarkedRule[];
}

export interface TemplateMark {
  readonly pack: string;
  readonly packVersion: string;
  /** `2013-10` */
  readonly period: string;
  readonly sheets: readonly MarkedSheet[];
}

/** @returns the digest of a layout: 16 hexadecimal digits; shows accidental change, proves nothing */
function digestOf(layout: string): string {
  return bytesToHex(sha256(utf8ToBytes(layout))).slice(0, 16);
}

const addresses = (cells: readonly CellPosition[]): string => cells.map(addressOf).join(' ');

/**
 * The texts of the mark's cells, down its first column. Each is longer than any label, so that no reader takes the
 * mark for a form.
 */
export function markTexts(mark: TemplateMark): string[] {
  const sheets = mark.sheets.map(({ texts, unitLine, formulas, rules, ...facts }) => ({
    ...facts,
    texts: texts.map(({ row, column, text }) => [addressOf({ row, column }), text]),
    unitLine: unitLine && addressOf(unitLine),
    formulas: addresses(formulas),
    rules: rules.map((rule) => [rule.type, rule.operator, rule.formula1, rule.formula2, addresses(rule.cells)]),
  }));
  const layout = JSON.stringify(sheets);
  const { pack, packVersion, period } = mark;
  const head = JSON.stringify({
    mark: MARK,
    pack,
    packVersion,
    period,
    digest: digestOf(layout),
    note: 'layout of this template, kept to find accidental changes of labels, formulas and rows',
  });
  const chunks: string[] = [];
  for (let at = 0; at < layout.length; at += CHUNK) chunks.push(layout.slice(at, at + CHUNK));
  return [head, ...chunks];
}

type Plain = Readonly<Record<string, unknown>>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOr = (value: unknown, other: string): string => (typeof value === 'string' ? value : other);
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function positions(value: unknown): CellPosition[] {
  const list = textOr(value, '').split(' ', MOST_CELLS);
  return list.flatMap((address) => parseAddress(address) ?? []);
}

function textOf(value: unknown): PrintedText[] {
  if (!Array.isArray(value)) return [];
  const [address, text] = value as readonly unknown[];
  const at = typeof address === 'string' ? parseAddress(address) : null;
  return at && typeof text === 'string' ? [{ ...at, text }] : [];
}

function ruleOf(value: unknown): MarkedRule[] {
  if (!Array.isArray(value) || value.length !== 5 || !value.every((part) => typeof part === 'string')) return [];
  const [type, operator, formula1, formula2, cells] = value as [string, string, string, string, string];
  return [{ type, operator, formula1, formula2, cells: positions(cells) }];
}

/** The rules of a sheet, up to a number of cells that no template of ours comes near. */
function rulesOf(value: unknown): MarkedRule[] {
  if (!Array.isArray(value)) return [];
  let left = MOST_RULED;
  return value.slice(0, MOST_RULED).flatMap((one) =>
    ruleOf(one).map((rule) => {
      const cells = rule.cells.slice(0, left);
      left -= cells.length;
      return { ...rule, cells };
    }),
  );
}

function sheetOf(value: unknown): MarkedSheet[] {
  if (!isPlain(value) || typeof value['sheet'] !== 'string') return [];
  const texts: unknown = value['texts'];
  const end: unknown = value['end'];
  return [
    {
      sheet: value['sheet'],
      form: textOrNull(value['form']),
      version: textOrNull(value['version']),
      end: typeof end === 'number' && end >= 0 && end < 1_048_576 ? Math.floor(end) : 0,
      texts: Array.isArray(texts) ? texts.slice(0, MOST_CELLS).flatMap(textOf) : [],
      unitLine: parseAddress(textOr(value['unitLine'], '')),
      formulas: positions(value['formulas']),
      rules: rulesOf(value['rules']),
    },
  ];
}

/**
 * Reads a mark back from the texts of its cells.
 * @returns null where there is none; `damaged` where one is there but its layout cannot be trusted
 */
export function readMark(texts: readonly string[]): TemplateMark | 'damaged' | null {
  const head = parsed(texts[0] ?? '');
  if (!isPlain(head) || head['mark'] !== MARK) return null;
  const layout = texts.slice(1, 1 + MOST_CHUNKS).join('');
  if (digestOf(layout) !== head['digest']) return 'damaged';
  const sheets = parsed(layout);
  if (!Array.isArray(sheets)) return 'damaged';
  return {
    pack: textOr(head['pack'], ''),
    packVersion: textOr(head['packVersion'], ''),
    period: textOr(head['period'], ''),
    sheets: sheets.slice(0, 64).flatMap(sheetOf),
  };
}
