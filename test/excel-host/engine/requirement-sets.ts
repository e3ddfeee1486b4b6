import type { ExcelVersion } from './host-options';

/** Sets beside ExcelApi, by Excel: the docs' table of requirement sets. Excel 2019 has no shared runtime. */
const BESIDE: Readonly<Record<ExcelVersion, Readonly<Record<string, string>>>> = {
  '1.7': { DialogApi: '1.1', AddInCommands: '1.1' },
  '1.14': { DialogApi: '1.2', AddInCommands: '1.1', SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3' },
  '1.17': { DialogApi: '1.2', AddInCommands: '1.1', SharedRuntime: '1.1', CustomFunctionsRuntime: '1.4' },
  '1.21': { DialogApi: '1.2', AddInCommands: '1.1', SharedRuntime: '1.1', CustomFunctionsRuntime: '1.4' },
};

/**
 * What `isSetSupported` reads. `RichApiRuntime` is left out on purpose: without it the client speaks the plain form
 * of requests, which is the one simulated.
 */
export function requirementSets(version: ExcelVersion): Readonly<Record<string, string>> {
  return { ExcelApi: version, ...BESIDE[version], Settings: '1.1' };
}
