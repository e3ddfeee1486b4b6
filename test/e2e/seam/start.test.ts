/// <reference types="office-js" />
import { describeInBrowser } from '../rig/browser';
import { openProbe } from '../rig/open-probe';
import type { OpenStudio, StudioRequest } from '../rig/studio';

/** A bare add-in with the real, unmodified office.js inside the simulated Excel on the web. */
describeInBrowser('office.js at its start in the simulated Excel on the web', () => {
  let studio: OpenStudio;

  const open = async (request: StudioRequest = {}): Promise<void> => {
    studio = await openProbe(request);
  };

  describe('at the start', () => {
    afterEach(async () => {
      await studio.close();
    });

    it.each(['zh-CN', 'en-US'] as const)('gives host, platform and language %s', async (language) => {
      await open({ language });
      const said = await studio.pane.evaluate(() => ({
        info: window.info,
        language: Office.context.displayLanguage,
      }));
      expect(said).toMatchObject({ info: { host: 'Excel', platform: 'OfficeOnline' }, language });
    });

    it.each([
      ['1.7', [true, false, false]],
      ['1.14', [true, true, false]],
      ['1.17', [true, true, true]],
      ['1.21', [true, true, true]],
    ] as const)('knows the requirement sets of the version with %s', async (version, expected) => {
      await open({ version });
      const supported = await studio.pane.evaluate(() =>
        ['1.7', '1.14', '1.17'].map((set) => Office.context.requirements.isSetSupported('ExcelApi', set)),
      );
      expect(supported).toEqual(expected);
    });

    it('says ApiNotFound for what a later version brought', async () => {
      await open({ version: '1.7' });
      const code = await studio.pane.evaluate(
        async () =>
          await window.attempt(async (context) => {
            context.workbook.worksheets.getActiveWorksheet().autoFilter.load('enabled');
            await context.sync();
          }),
      );
      expect(code).toBe('ApiNotFound');
    });

    it('says in the language of Office that a property was not loaded', async () => {
      await open({ language: 'zh-CN' });
      const message = await studio.pane.evaluate(
        async () =>
          await Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getActiveWorksheet();
            await context.sync();
            return sheet.name;
          }).catch((error: OfficeExtension.Error) => error.message),
      );
      expect(message).toMatch(/[\u4e00-\u9fff]{4,}/);
    });

    it('takes alert, confirm and the history away, as Office does', async () => {
      await open();
      const left = await studio.pane.evaluate(() => {
        const thrown = (call: () => unknown): boolean => {
          try {
            call();
            return false;
          } catch {
            return true;
          }
        };
        return { alert: thrown(() => window.alert('x')), push: String(history.pushState) };
      });
      expect(left).toEqual({ alert: true, push: 'null' });
    });
  });

  describe('when something is wrong', () => {
    afterEach(async () => {
      await studio.close();
    });

    const codeOfWrite = async (cells: number): Promise<string> =>
      await studio.pane.evaluate(
        async (count) =>
          await window.attempt(async (context) => {
            const range = context.workbook.worksheets.getItem('Sheet1').getRange(`A1:A${String(count)}`);
            range.values = Array.from({ length: count }, () => ['一段较长的文字']);
            await context.sync();
          }),
        cells,
      );

    it('fails while a cell is being edited, and works after', async () => {
      await open();
      await studio.host.evaluate(({ faults }) => {
        faults.cellEdit = true;
      });
      expect(await codeOfWrite(1)).toBe('InvalidOperationInCellEditMode');
      await studio.host.evaluate(({ faults }) => {
        faults.cellEdit = false;
      });
      expect(await codeOfWrite(1)).toBe('none');
    });

    it('fails above the limit of a request', async () => {
      await open({ faults: { payloadLimit: 4000 } });
      expect(await codeOfWrite(1000)).toBe('RequestPayloadSizeLimitExceeded');
      expect(await codeOfWrite(5)).toBe('none');
    });

    it('fails when too many requests came', async () => {
      await open();
      await studio.host.evaluate(({ faults }) => {
        faults.throttle = 1;
      });
      expect(await codeOfWrite(1)).toBe('ActivityLimitReached');
      expect(await codeOfWrite(1)).toBe('none');
    });

    it('fails to write where the workbook is read-only', async () => {
      await open({ readOnly: true });
      expect(await codeOfWrite(1)).not.toBe('none');
      expect(await studio.host.evaluate(({ book }) => book.active.valueAt(0, 0))).toBeNull();
    });
  });

  it('asks no other computer, and a page that does is reported', async () => {
    await open();
    await studio.pane.evaluate(async () => {
      await fetch('https://example.invalid/').catch(() => undefined);
    });
    expect(studio.watch.outside).toEqual(['https://example.invalid/']);
    await expect(studio.close()).rejects.toThrow('asked another computer');
  });
});
