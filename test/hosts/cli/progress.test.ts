import type { CliIo } from '../../../src/hosts/cli/frame/cli-io';
import { Progress } from '../../../src/hosts/cli/frame/progress';

function shown(errIsTerminal: boolean, quiet: boolean, secondsAStep: number): string {
  let now = 0;
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
  let text = '';
  const io: CliIo = {
    out: () => undefined,
    err: (part) => void (text += part),
    outIsTerminal: false,
    errIsTerminal,
    env: {},
    cwd: '.',
    signal: new AbortController().signal,
  };
  const progress = new Progress(io, '已审核 {done} / {total}', 3, quiet);
  for (let step = 0; step < 3; step++) {
    now += secondsAStep * 1000;
    progress.step();
  }
  progress.end();
  clock.mockRestore();
  return text;
}

describe('progress', () => {
  it('is one line at a terminal that is wiped at the end', () => {
    const text = shown(true, false, 1);
    expect(text).toContain('\r\u001b[K已审核 1 / 3');
    expect(text).toContain('已审核 3 / 3');
    expect(text).not.toContain('\n');
    expect(text.endsWith('\r\u001b[K')).toBe(true);
  });

  it('is not shown where stderr is no terminal, with --quiet, or when the work is quick', () => {
    expect(shown(false, false, 1)).toBe('');
    expect(shown(true, true, 1)).toBe('');
    expect(shown(true, false, 0.01)).toBe('');
  });
});
