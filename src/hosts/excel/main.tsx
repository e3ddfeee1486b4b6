import { createRoot } from 'react-dom/client';
import { activeCell } from '../../adapters/office/active-cell';
import { ExcelWorkbook } from '../../adapters/office/excel-host';
import { surroundings } from '../../adapters/office/surroundings';
import type { Language } from '../../locales/language';
import { associateCommands } from '../commands/commands';
import { loadPack } from '../page/load-pack';
import { localTime } from '../page/local-time';
import { ownStorage } from '../page/own-storage';
import { PaneApp } from '../pane/components/PaneApp';
import { systemTheme, type ThemeSource } from '../pane/theme-source';
import { showPlain } from './plain-message';

/** Sheets that the pane writes. */
const OWN_SHEETS: ReadonlySet<string> = new Set(['说明', '回执']);

/** The appearance of Office where it says one, else that of the system. */
function themeOf(dark: boolean | null): ThemeSource {
  return dark === null ? systemTheme() : { current: () => (dark ? 'dark' : 'light'), subscribe: () => () => undefined };
}

async function start(): Promise<void> {
  const { host } = await Office.onReady();
  if ((host as Office.HostType | null) !== Office.HostType.Excel) {
    showPlain('not-excel');
    return;
  }
  const around = surroundings();
  if (!around.supported) {
    showPlain('old-excel');
    return;
  }
  showPlain(null);
  associateCommands(Office);
  const language: Language = around.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  // cells of this workbook may be waiting for their functions: they come before the pane has drawn itself
  const functions = import(/* webpackChunkName: "functions" */ '../functions/register');
  void functions.then(({ registerFunctions }) => registerFunctions(language));
  createRoot(document.getElementById('pane')!).render(
    <PaneApp
      host={new ExcelWorkbook(OWN_SHEETS)}
      loadPack={loadPack}
      language={language}
      theme={themeOf(around.dark)}
      storage={ownStorage()}
      sampleReturn={null}
      activeCell={activeCell}
      now={localTime}
    />,
  );
}

void start();
