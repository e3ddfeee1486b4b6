import fc from 'fast-check';
import { DEFAULT_LIMITS } from '../../../src/adapters/ooxml/limits';
import { decodeEscapes, decodeText } from '../../../src/adapters/ooxml/xml-entities';
import { decodeXml } from '../../../src/adapters/ooxml/xml-encoding';
import { Token, XmlScanner } from '../../../src/adapters/ooxml/xml-scanner';
import { RefusalError } from '../../../src/core/model/refusal';
import { MAIN } from '../../fixtures/xlsx/workbook-builder';

/** Tags as `+name` and `-name`, of our namespaces only where `known`. */
function tags(text: string): string[] {
  const scanner = new XmlScanner(text, 'part', DEFAULT_LIMITS);
  const seen: string[] = [];
  for (let token = scanner.next(); token !== Token.end; token = scanner.next()) {
    seen.push(`${token === Token.open ? '+' : '-'}${scanner.known ? '' : '?'}${scanner.local}`);
  }
  return seen;
}

describe('XML scanner', () => {
  test('tags, empty tags, comments, instructions and CDATA', () => {
    expect(tags('<?xml version="1.0"?><!-- <a> --><a><b c="1"/><![CDATA[<d>]]><e >x</e\n></a>')).toEqual([
      '+a',
      '+b',
      '-b',
      '+e',
      '-e',
      '-a',
    ]);
  });

  test('namespaces, not prefixes, and only where they are declared', () => {
    const text = `<a xmlns="urn:x"><m:b xmlns:m="${MAIN}"><m:c/><d/></m:b><b xmlns="${MAIN}"><c/></b><e/></a>`;
    expect(tags(text)).toEqual([
      '+?a',
      '+b',
      '+c',
      '-c',
      '+?d',
      '-?d',
      '-b',
      '+b',
      '+c',
      '-c',
      '-b',
      '+?e',
      '-?e',
      '-?a',
    ]);
  });

  test('attributes in every spelling', () => {
    const scanner = new XmlScanner(`<a one='1 "x"' two = "a&amp;b\n>" r:id="3" id='4'/>`, 'part', DEFAULT_LIMITS);
    scanner.next();
    expect([
      scanner.attribute('one'),
      scanner.attribute('two'),
      scanner.attribute('id'),
      scanner.prefixedAttribute('id'),
      scanner.attribute('d'),
    ]).toEqual(['1 "x"', 'a&b >', '4', '3', null]);
  });

  test('text with CDATA, comments, entities and line ends', () => {
    const scanner = new XmlScanner('<a>x&lt;<!-- no -->\r\n<![CDATA[&lt;\r]]>y<b/></a>', 'part', DEFAULT_LIMITS);
    scanner.next();
    expect(scanner.readText()).toBe('x<\n&lt;\ny');
    expect([scanner.next(), scanner.local]).toEqual([Token.open, 'b']);
  });

  test.each([
    '<a>',
    '<a',
    '<a b',
    '<a b="',
    '<a><b></a>',
    '</a>',
    '<a b=1/>',
    '<a b/>',
    '<!-- ',
    '<a/ >',
    '< a/>',
    '<!x>',
    '<a><![CDATA[</a>',
    '<a></ a></a>',
  ])('%s is damaged', (text) => {
    expect(() => tags(text)).toThrow(RefusalError);
  });

  test('any text gives tags or a refusal', () => {
    const part = fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      "'",
      '=',
      ' ',
      'a',
      'b:c',
      '!',
      '?',
      '--',
      '[CDATA[',
      ']]>',
      '&',
      ';',
      '<a>',
      '</a>',
      'xmlns',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        try {
          tags(parts.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(RefusalError);
        }
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});

describe('texts', () => {
  test('an escaped text comes back', () => {
    const escape = (text: string): string =>
      text.replace(/[<>&"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.includes('\r'));
        expect(decodeText(escape(text), 'part')).toBe(text);
      }),
      { numRuns: 500, seed: 2 },
    );
  });

  test('escapes of characters that XML cannot hold', () => {
    expect(decodeEscapes('a_x000D_b_x005F_x000A_c_xZZZZ_')).toBe('a\rb_x000A_c_xZZZZ_');
  });

  test.each(['&', '&;', '&a', '&nbsp;', '&#;', '&#x;', '&#x110000;', '&#xDFFF;', '&#-1;', '&#99999999999999999999;'])(
    '%s is no entity',
    (text) => {
      expect(() => decodeText(text, 'part')).toThrow(RefusalError);
    },
  );

  test('a part in UTF-8 with a wrong byte is refused', () => {
    expect(() => decodeXml(Uint8Array.of(0x3c, 0x61, 0xff, 0x2f, 0x3e), 'part')).toThrow(RefusalError);
  });

  test('a part in UTF-16 cut in a character is refused', () => {
    expect(() => decodeXml(Uint8Array.of(0xff, 0xfe, 0x3c, 0x00, 0x61), 'part')).toThrow(RefusalError);
  });
});
