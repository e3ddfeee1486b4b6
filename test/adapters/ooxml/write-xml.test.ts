import { attributes, attributeText, cellText } from '../../../src/adapters/ooxml/write-xml';

describe('cellText', () => {
  it('escapes markup', () => {
    expect(cellText('a<b & c>d')).toBe('a&lt;b &amp; c&gt;d');
  });

  it('writes characters XML forbids in the notation of Excel', () => {
    expect(cellText('a\u0000b\rc')).toBe('a_x0000_b_x000D_c');
    expect(cellText('lone \ud800 half')).toBe('lone _xD800_ half');
  });

  it('keeps a text that only looks like that notation', () => {
    expect(cellText('_x000D_')).toBe('_x005F_x000D_');
  });

  it('leaves Chinese, tabs, line breaks and pairs of surrogates alone', () => {
    expect(cellText('工业\t总产值\n𠮷')).toBe('工业\t总产值\n𠮷');
  });
});

describe('attributes', () => {
  it('leaves out what is undefined and writes booleans as digits', () => {
    expect(attributes({ a: 1, b: undefined, c: true, d: false, e: 'x"y' })).toBe(' a="1" c="1" d="0" e="x&quot;y"');
  });

  it('keeps line breaks of a value', () => {
    expect(attributeText('a\nb\tc')).toBe('a&#10;b&#9;c');
  });
});
