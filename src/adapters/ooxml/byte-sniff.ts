import { RefusalError } from '../../core/model/refusal';
import { isOle2, ole2Names } from './byte-ole2';
import { DEFAULT_LIMITS } from './limits';
import type { Limits } from './limits';
import { readZipDirectory } from './zip-directory';

/** What a file is by its bytes, whatever its name says. `zip` is any other zip, a damaged one included. */
export type SniffedKind =
  'xlsx' | 'ods' | 'xlsb' | 'ole2-encrypted' | 'ole2' | 'zip' | 'html' | 'xml' | 'text' | 'empty' | 'unknown';

const HEAD_BYTES = 4096;
const ZIP_SIGNATURES = [0x04034b50, 0x06054b50, 0x08074b50];

function isZip(bytes: Uint8Array): boolean {
  if (bytes.length < 4) return false;
  const signature = bytes[0]! | (bytes[1]! << 8) | (bytes[2]! << 16) | (bytes[3]! << 24);
  return ZIP_SIGNATURES.includes(signature);
}

function sniffZip(bytes: Uint8Array, limits: Limits): SniffedKind {
  let names: Set<string>;
  try {
    names = new Set(
      readZipDirectory(bytes, limits).entries.map((entry) => entry.name.toLowerCase().replaceAll('\\', '/')),
    );
  } catch (error) {
    if (error instanceof RefusalError) return 'zip';
    throw error;
  }
  if (names.has('_rels/.rels')) {
    if (names.has('xl/workbook.bin')) return 'xlsb';
    if (names.has('word/document.xml') || names.has('ppt/presentation.xml')) return 'zip';
    return 'xlsx';
  }
  return names.has('mimetype') && names.has('content.xml') ? 'ods' : 'zip';
}

/** The head of a text in UTF-8, UTF-16 or an ASCII-compatible encoding such as GB18030; null for binary. */
function textHead(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD_BYTES);
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (utf16) return new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(head);
  for (const byte of head) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a) return null;
  }
  return new TextDecoder('utf-8').decode(head);
}

/**
 * Tells what a received file is from its bytes. Looks at names inside a zip or OLE2 file, inflates nothing.
 * @example sniff(new Uint8Array(0)) // 'empty'
 */
export function sniff(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): SniffedKind {
  if (bytes.length === 0) return 'empty';
  if (isZip(bytes)) return sniffZip(bytes, limits);
  if (isOle2(bytes)) return ole2Names(bytes).includes('EncryptedPackage') ? 'ole2-encrypted' : 'ole2';
  const head = textHead(bytes);
  if (head === null) return 'unknown';
  const start = head.trimStart().slice(0, 200).toLowerCase();
  if (/^(<!doctype html|<html|<head|<body|<table|<meta|<div)/.test(start)) return 'html';
  if (start.startsWith('<?xml')) return /<html[\s>]/i.test(head) ? 'html' : 'xml';
  return 'text';
}
