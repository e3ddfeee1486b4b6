import { blankBook } from '../engine/book/blank-book';
import { startExcel } from './start-excel';

const PROFILES = [
  ['1.7', 'en-US', false],
  ['1.14', 'zh-CN', true],
  ['1.17', 'en-US', true],
  ['1.21', 'zh-CN', true],
] as const;

test.each(PROFILES)('Excel with ExcelApi %s in %s tells what it supports', async (version, language, shared) => {
  const { Office, close } = await startExcel({ book: blankBook(), version, language });
  const { requirements } = Office.context;
  expect(requirements.isSetSupported('ExcelApi', version)).toBe(true);
  expect(requirements.isSetSupported('ExcelApi', '1.22')).toBe(false);
  expect(requirements.isSetSupported('SharedRuntime', '1.1')).toBe(shared);
  expect(Office.context.displayLanguage).toBe(language);
  close();
});

test('a button of the ribbon runs the function associated with it', async () => {
  const { Office, seam, close } = await startExcel({ book: blankBook(), version: '1.14', language: 'zh-CN' });
  const ran: string[] = [];
  Office.actions.associate('check', (event: Office.AddinCommands.Event) => {
    ran.push('check');
    event.completed();
  });
  await seam.runCommand('check');
  expect(ran).toEqual(['check']);
  expect(seam.unanswered).toEqual([]);
  close();
});

test('settings of the document are saved', async () => {
  const { host, Office, close } = await startExcel({
    ...{ book: blankBook(), version: '1.14', language: 'zh-CN' },
    settings: [['seen', '"yes"']],
  });
  const { settings } = Office.context.document;
  expect(settings.get('seen')).toBe('yes');
  settings.set('theme', 'dark');
  await new Promise<void>((done) => settings.saveAsync(() => done()));
  expect(host.book.documentSettings).toEqual(expect.arrayContaining([['theme', '"dark"']]));
  close();
});
