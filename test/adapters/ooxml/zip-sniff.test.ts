import { ole2Names } from '../../../src/adapters/ooxml/byte-ole2';
import { sniff } from '../../../src/adapters/ooxml/byte-sniff';
import { ole2 } from '../../fixtures/xlsx/ole2-builder';
import { buildWorkbook } from '../../fixtures/xlsx/workbook-builder';
import { buildZip } from '../../fixtures/xlsx/zip-builder';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const zipOf = (...names: string[]): Uint8Array => buildZip({ entries: names.map((name) => ({ name, data: '' })) });

describe('what a file is by its bytes', () => {
  test.each([
    ['empty', new Uint8Array(0)],
    ['xlsx', buildWorkbook({})],
    ['xlsb', zipOf('[Content_Types].xml', '_rels/.rels', 'xl/workbook.bin')],
    ['ods', zipOf('mimetype', 'content.xml', 'styles.xml')],
    ['zip', zipOf('returns/a.xlsx', 'returns/b.xlsx')],
    ['zip', zipOf('_rels/.rels', 'word/document.xml')],
    ['zip', buildWorkbook({}).slice(0, 300)],
    ['zip', buildZip({ entries: [] })],
    ['ole2', ole2(['Workbook'])],
    ['ole2', ole2([]).slice(0, 20)],
    ['ole2-encrypted', ole2(['a', 'b', 'c', 'd', 'e', 'EncryptionInfo', 'EncryptedPackage'])],
    ['html', bytes('\n <!DOCTYPE html><html>')],
    ['html', bytes('<table border=1>')],
    ['html', bytes('<?xml version="1.0"?><html xmlns="x">')],
    ['xml', bytes('<?xml version="1.0"?><Workbook/>')],
    ['text', bytes('单位,数值\n甲,1\n')],
    ['text', Uint8Array.of(0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0x31, 0x0d, 0x0a)],
    ['text', Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x2c, 0)],
    ['unknown', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0)],
  ])('%s', (kind, file) => {
    expect(sniff(file)).toBe(kind);
  });

  test('the names of an OLE2 file, whatever its chain of sectors does', () => {
    const names = ['Workbook', 'a', 'b', 'c', 'd', 'e'];
    expect(ole2Names(ole2(names))).toEqual(['Root Entry', ...names]);
    expect(ole2Names(ole2(names, { chain: 'circle' })).length).toBe(256 * 4);
    expect(ole2Names(ole2(names, { chain: 'outside' }))).toEqual(['Root Entry', 'Workbook', 'a', 'b']);
    expect(ole2Names(bytes('no'))).toEqual([]);
  });
});
