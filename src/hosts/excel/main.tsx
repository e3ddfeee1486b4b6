import { createRoot } from 'react-dom/client';
import { activeCell } from '../../adapters/office/active-cell';
import { ExcelWorkbook } from '../../adapters/office/excel-host';
import { openCopy } from '../../adapters/office/open-sample';
import { surroundings } from '../../adapters/office/surroundings';
import { OWN_SHEET_NAMES } from '../../core/submission/own-sheets';
import type { Language } from '../../locales/language';
import { loadWords } from '../../locales/load-words';
import { associateCommands } from '../commands/commands';
import { loadPack } from '../page/load-pack';
import { localTime } from '../page/local-time';
import { ownStorage } from '../pane/own-storage';
import { PaneApp } from '../pane/components/PaneApp';
import { loadSettings } from '../pane/desk/pane-storage';
import { systemTheme, type ThemeSource } from '../pane/theme-source';
import { excelRooms } from './excel-rooms';
import { showPlain } from './plain-message';

/** The appearance of Office where it says one, else that of the system. */
function themeOf(dark: boolean | null): ThemeSource {
  return dark === null ? systemTheme() : { current: () => (dark ? 'dark' : 'light'), subscribe: () => () => undefined };
}

/** The sample return opens as a workbook of its own: what is open now stays as it is. */
async function openSample(): Promise<void> {
  const { default: sample } = await import(
    /* webpackChunkName: "sample" */ '../../../assets/sample-return/sample.json'
  );
  await openCopy(sample.base64);
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
  const spoken: Language = around.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  const storage = ownStorage();
  const language = loadSettings(storage).language ?? spoken;
  // cells of this workbook may be waiting for their functions: they come before the pane has drawn itself
  const functions = import(/* webpackChunkName: "functions" */ '../functions/register');
  const words = await loadWords(language);
  void functions.then(({ registerFunctions }) => registerFunctions(words));
  createRoot(document.getElementById('pane')!).render(
    <PaneApp
      host={new ExcelWorkbook(OWN_SHEET_NAMES)}
      loadPack={loadPack}
      words={words}
      loadWords={loadWords}
      theme={themeOf(around.dark)}
      storage={storage}
      sampleReturn={() => void openSample()}
      activeCell={activeCell}
      now={localTime}
      rooms={excelRooms()}
    />,
  );
}

void start();
