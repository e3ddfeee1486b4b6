import type { HostFacts } from '../engine/host-options';

/** Excel on the web, among the hosts of Office. */
const EXCEL_WEB = 16;
/** Values of `_clientMode` on the web (the desktop counts them the other way round). */
const ReadOnly = 0;
const ReadWrite = 1;

/** The answer to `ContextActivationManager_getAppContextAsync`. All of these fields must be there. */
export function appContext(facts: HostFacts, instance: string): Record<string, unknown> {
  return {
    _id: instance,
    _appInstanceId: instance,
    _appName: EXCEL_WEB,
    _appVersion: 16,
    _hostFullVersion: '16.0.18000.0',
    _appUILocale: facts.language,
    _dataLocale: facts.language,
    _docUrl: `https://localhost/${encodeURIComponent(facts.title)}`,
    _clientMode: facts.readOnly ? ReadOnly : ReadWrite,
    _settings: facts.settings,
    _reason: 'documentOpened',
    _requirementMatrix: JSON.stringify(facts.requirements),
  };
}
