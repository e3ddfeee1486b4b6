import Papa from 'papaparse';

/**
 * Calls back once a record with its fields, in order, until the callback says false.
 * The line end after the last record opens no further one; a blank line is a record of one empty field.
 * Fields may be quoted, hold line ends and doubled quotes; ragged records are fine.
 */
export function parseRecords(text: string, separator: string, onRecord: (fields: string[]) => boolean): void {
  const newline = lineEnd(text);
  const stray = newline === '\n';
  const withoutEnd = text.endsWith(newline) ? text.length - newline.length : text.length;
  if (withoutEnd === 0 && text.length > 0) return;
  Papa.parse<string[]>(text.slice(0, withoutEnd), {
    delimiter: separator,
    newline,
    quoteChar: '"',
    skipEmptyLines: false,
    step: ({ data }, parser) => {
      // Where both kinds of line end occur, '\n' divides and the '\r' of the others would stay on the last field.
      const last = data.length - 1;
      if (stray && data[last]?.endsWith('\r')) data[last] = data[last].slice(0, -1);
      if (!onRecord(data)) parser.abort();
    },
  });
}

/** '\r' only in files that have no '\n' at all (old Macintosh programs); '\r\n' only where every '\n' follows a '\r'. */
function lineEnd(text: string): '\r\n' | '\n' | '\r' {
  const first = text.indexOf('\n');
  if (first < 0) return text.includes('\r') ? '\r' : '\n';
  for (let i = first; i >= 0; i = text.indexOf('\n', i + 1)) if (text.charCodeAt(i - 1) !== 13) return '\n';
  return '\r\n';
}
