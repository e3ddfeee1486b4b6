import { describeInBrowser } from './rig/browser';
import { startStudio, type OpenStudio } from './rig/studio';
import { eventually } from './steps/pane-steps';

let studio: OpenStudio;

/** What a cell with the function gets; an error as the text that Excel would explain it with. */
async function call(name: string, ...args: readonly unknown[]): Promise<unknown> {
  return await studio.host.evaluate(
    async (host, asked) =>
      await Promise.race([
        host.invokeFunction(asked.name, asked.args).catch((error: unknown) => String(error)),
        // a call that came before the code of the function has no answer
        new Promise((late) => setTimeout(() => late('no answer'), 1000)),
      ]),
    { name, args },
  );
}

async function open(language: 'zh-CN' | 'en-US'): Promise<void> {
  studio = await startStudio({ language });
  await eventually(async () => await studio.host.evaluate((host) => host.functionsReady), 'functions can be called');
  // ready is said by office.js; the code of ours is loaded beside it
  await eventually(async () => (await call('ROUNDHALFUP', [[2.5]], null))?.toString() === '3', 'functions are there');
}

describeInBrowser('our functions in cells of the simulated Excel', () => {
  afterEach(async () => {
    await studio.close();
  });

  it('give numbers, arrays and truths', async () => {
    await open('zh-CN');
    expect(await call('GROWTH', [[110], [90]], [[100], [120]], null)).toEqual([[10], [-25]]);
    expect(await call('SELLTHROUGH', [[98, 95]], [[100, 100]])).toBe(96.5);
    expect(await call('SHARE', [[1, 3]], [[4]])).toEqual([[25, 75]]);
    expect(await call('CONTRIBUTION', [[130]], [[100]], [[200]], null)).toEqual([[15]]);
    expect(await call('CONTRIBUTION', [[130]], [[100]], [[200]], [[260]])).toEqual([[50]]);
    expect(await call('COMPLETION', [[45]], [[60]])).toEqual([[75]]);
    expect(await call('ROUNDHALFUP', [[-2.5, 1.005]], 2)).toEqual([[-2.5, 1.01]]);
    expect(await call('CHECKCODE', [['D2143569-X', 'D2143569-1', '']])).toEqual([[true, false, '']]);
  });

  it('say what happened in words, where asked', async () => {
    await open('zh-CN');
    expect(await call('GROWTH', [[5]], [[-3]], true)).toEqual([['扭亏为盈']]);
  });

  it.each([
    ['zh-CN', '上年同期为0，无法计算', '不是数字'],
    ['en-US', 'Cannot be computed', 'not a number'],
  ] as const)('give the reason where there is no result (%s)', async (language, undefinedWords, wrongWords) => {
    await open(language);
    expect(JSON.stringify(await call('GROWTH', [[5], [110]], [[0], [100]], null))).toContain(undefinedWords);
    expect(JSON.stringify(await call('SELLTHROUGH', [['many']], [[100]]))).toContain(wrongWords);
  });
});
