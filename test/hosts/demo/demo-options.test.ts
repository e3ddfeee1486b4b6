import path from 'node:path';
import { demoOptions } from '../../../src/hosts/demo/demo-options';

const options = (argv: string[], env: Record<string, string> = {}) => demoOptions(argv, env, '/project');

describe('options of the demo', () => {
  it('are Chinese, in out/demo, with the month before and the year before', () => {
    expect(options([])).toEqual({
      language: 'zh-CN',
      out: path.resolve('/project/out/demo'),
      seed: 'shenbao',
      earlier: [],
    });
  });

  it('take the language from the option, then from the environment', () => {
    expect(options(['--lang', 'en']).language).toBe('en');
    expect(options([], { LANG: 'en_US.UTF-8' }).language).toBe('en');
    expect(options(['--lang', 'zh-CN'], { LANG: 'en_US.UTF-8' }).language).toBe('zh-CN');
  });

  it('add months before the last one, without January, which is not filed', () => {
    expect(options(['--months', '3']).earlier).toEqual([
      { year: 2013, month: 7 },
      { year: 2013, month: 6 },
    ]);
    expect(options(['--months', '19']).earlier.map(({ month }) => month)).not.toContain(1);
    expect(options(['--months', '19']).earlier.at(-1)).toEqual({ year: 2012, month: 2 });
  });

  it.each([[['--lang', 'fr']], [['--months', '0']], [['--months', '99']], [['--months', 'x']]])('refuse %j', (argv) => {
    expect(() => options(argv)).toThrow(RangeError);
  });
});
