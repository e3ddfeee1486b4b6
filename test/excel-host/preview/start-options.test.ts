import { startOptions } from './start-options';

const preferred = { language: 'en-US', dark: true } as const;

describe('what the address of the preview says', () => {
  it('is what the user prefers where it says nothing', () => {
    expect(startOptions(new URL('https://localhost:3001/preview.html'), preferred)).toMatchObject({
      addin: 'https://localhost:3001',
      language: 'en-US',
      theme: 'dark',
      version: '1.14',
    });
  });

  it('can choose version, language and theme', () => {
    const address = new URL('https://localhost:3001/?version=1.7&language=zh-CN&theme=light&sample=../a.xlsx');
    expect(startOptions(address, preferred)).toMatchObject({
      version: '1.7',
      language: 'zh-CN',
      theme: 'light',
      sample: '..a.xlsx',
    });
  });

  it.each(['https://example.com', 'http://localhost:3000'])('takes no add-in from %s', (addin) => {
    const address = new URL(`https://localhost:3001/?addin=${encodeURIComponent(addin)}`);
    expect(() => startOptions(address, preferred)).toThrow(RangeError);
  });
});
