import { loadRuleFile } from '../../../../src/hosts/worker/table/rule-files';

it('refuses a file of rules that cannot be read any more, and says so', async () => {
  const gone = new File(['rules: []\n'], 'r.yaml');
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  expect(await loadRuleFile(gone, 'r.yaml')).toMatchObject({ kind: 'refusal', code: 'unreadable-file' });
});

it('takes no rule of a file with more than there is room for, instead of leaving some out', async () => {
  const rules = (count: number): Blob =>
    new Blob(['rules:\n', ...Array.from({ length: count }, (_, at) => `  - { id: ${String(at)}, expr: a > 0 }\n`)]);
  const full = await loadRuleFile(rules(2000), 'r.yaml');
  expect(full).toMatchObject({ problems: [] });
  expect('rules' in full && full.rules).toHaveLength(2000);
  expect(await loadRuleFile(rules(2001), 'r.yaml')).toEqual({
    rules: [],
    columns: {},
    problems: [
      { kind: 'worksheet', problem: { code: 'too-many-rows', sheet: 'r.yaml', cell: '', facts: { limit: 2000 } } },
    ],
  });
});
