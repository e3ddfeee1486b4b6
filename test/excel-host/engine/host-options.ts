import type { SimBook } from './book/sim-book';

/** Excel 2019 | 2021 | 2024 | Microsoft 365, by the highest ExcelApi requirement set. */
export type ExcelVersion = '1.7' | '1.14' | '1.17' | '1.21';

export interface HostOptions {
  readonly book: SimBook;
  readonly version: ExcelVersion;
  readonly language: 'zh-CN' | 'en-US';
  /** opened for reading: every write is refused */
  readonly readOnly?: boolean;
  /** what `Office.context.document.settings` holds at the start: key and JSON text */
  readonly settings?: readonly (readonly [key: string, json: string])[];
}

/** What Excel says of itself when office.js starts. */
export interface HostFacts {
  readonly language: string;
  /** requirement sets with their highest version: what `isSetSupported` reads */
  readonly requirements: Readonly<Record<string, string>>;
  readonly settings: readonly (readonly [key: string, json: string])[];
  readonly readOnly: boolean;
  /** name of the workbook */
  readonly title: string;
}

/** The answer to one batch, or the code of Office with which Excel fails it as a whole (5004, 5103 …). */
export type BatchAnswer = { readonly json: string } | { readonly officeError: number };

/** One event of `richApiMessage`: category, type, target, JSON, id, remote. */
export type EventEntry = readonly [
  category: number,
  type: number,
  target: string,
  json: string,
  id: number,
  remote: boolean,
];
