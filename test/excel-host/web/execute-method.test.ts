import { executeMethod } from './execute-method';
import type { SeamHost } from './seam-host';

const host = (answer: Awaited<ReturnType<SeamHost['process']>>): SeamHost => ({
  facts: () => ({ language: 'zh-CN', requirements: {}, settings: [], readOnly: false, title: 'a.xlsx' }),
  process: async (body) => {
    await Promise.resolve();
    return 'json' in answer ? { json: `${answer.json}${body}` } : answer;
  },
  onEvent: () => () => undefined,
  saveSettings: (pairs) => (pairs.length === 1 ? 0 : 5001),
});

const news = () => {
  const told: string[] = [];
  return {
    told,
    commandCompleted: (id: string, status: number) => void told.push(`${id} ${String(status)}`),
    unanswered: (what: string) => void told.push(what),
  };
};

describe('a method of Office', () => {
  const batch = { DdaMethod: { DispatchId: 93 }, ArrayData: [null, 'POST', 'ProcessQuery', [], '<body>'] };

  it('passes a batch to the engine and its answer back', async () => {
    expect(await executeMethod(batch, host({ json: 'answer to ' }), news())).toEqual({
      Version: 1,
      Error: 0,
      Data: [200, ['Content-Type', 'application/json'], 'answer to <body>'],
    });
  });

  it('passes on the code with which Excel fails a batch as a whole', async () => {
    expect(await executeMethod(batch, host({ officeError: 5004 }), news())).toEqual({ Version: 1, Error: 5004 });
  });

  it('saves settings', async () => {
    const call = { DdaMethod: { DispatchId: 76 }, DdaSettingsMethod: { Properties: [['a', '1']] } };
    expect(await executeMethod(call, host({ json: '' }), news())).toEqual({ Version: 1, Error: 0 });
  });

  it('tells that a command completed', async () => {
    const heard = news();
    await executeMethod({ DdaMethod: { DispatchId: 94 }, 0: 'command-1', 1: 0 }, host({ json: '' }), heard);
    expect(heard.told).toEqual(['command-1 0']);
  });

  it.each([[{ DdaMethod: { DispatchId: 64 } }], [null], [{}]])(
    'says not supported for %j, and names it',
    async (call) => {
      const heard = news();
      expect(await executeMethod(call, host({ json: '' }), heard)).toEqual({ Version: 1, Error: 5000 });
      expect(heard.told).toHaveLength(1);
    },
  );
});
