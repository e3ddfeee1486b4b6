import { hostRules } from './all-rules';
import { runRules, type RuleReport } from './run-rules';

const byId = (id: string): HTMLElement => document.getElementById(id)!;

function cell(text: string): HTMLTableCellElement {
  const td = document.createElement('td');
  td.textContent = text;
  return td;
}

function show(report: RuleReport): void {
  const row = document.createElement('tr');
  row.className = report.state;
  const word = {
    'as-assumed': '✓ 相符 as assumed',
    differs: '✗ 不同 differs',
    'not-supported': '– 不支持 not supported',
  };
  row.append(
    cell(`${report.id}: ${report.says} (${report.source})`),
    cell(report.expected),
    cell(`${word[report.state]} ${report.actual}`),
  );
  byId('rows').append(row);
}

/** Runs every rule in the Excel around this page and prints what differs. */
async function main(): Promise<void> {
  await Office.onReady();
  byId('summary').textContent = '… 正在核对 checking';
  const reports = await runRules(hostRules, show);
  const differ = reports.filter(({ state }) => state === 'differs').length;
  const asked = reports.filter(({ state }) => state !== 'not-supported').length;
  byId('summary').textContent =
    `${String(asked)} 条已核对，${String(differ)} 条不同。 ${String(asked)} checked, ${String(differ)} differ.`;
  const { platform, version } = Office.context.diagnostics;
  const text = JSON.stringify({ platform: String(platform), version, reports }, null, 1);
  (byId('report') as HTMLTextAreaElement).value = text;
  byId('summary').dataset['done'] = 'yes';
}

void main();
