import type { HostRule } from './host-rule';

export interface RuleReport {
  readonly id: string;
  readonly says: string;
  readonly source: string;
  readonly state: 'as-assumed' | 'differs' | 'not-supported';
  readonly expected: string;
  readonly actual: string;
}

/** Runs one rule on an empty sheet of its own, and removes the sheet whatever happens. */
async function actualOf(rule: HostRule): Promise<string> {
  return await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.load('id');
    await context.sync();
    const { id } = sheet;
    try {
      return JSON.stringify(await rule.run(context, sheet));
    } finally {
      const left = context.workbook.worksheets.getItemOrNullObject(id);
      await context.sync();
      if (!left.isNullObject) {
        left.protection.unprotect();
        left.delete();
        await context.sync();
      }
    }
  });
}

function toldError(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return `${code ?? 'Error'}: ${message ?? String(error)}`;
}

/** Runs the rules one after the other; none stops the others. */
export async function runRules(
  rules: readonly HostRule[],
  told: (report: RuleReport) => void,
): Promise<readonly RuleReport[]> {
  const reports: RuleReport[] = [];
  for (const rule of rules) {
    const { id, says, source, since } = rule;
    const expected = JSON.stringify(rule.expected);
    const supported = Office.context.requirements.isSetSupported('ExcelApi', since);
    const actual = supported ? await actualOf(rule).catch(toldError) : '';
    const state = !supported ? 'not-supported' : actual === expected ? 'as-assumed' : 'differs';
    const report: RuleReport = { id, says, source, state, expected, actual };
    reports.push(report);
    told(report);
  }
  return reports;
}
