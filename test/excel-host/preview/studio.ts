import { isRefusal } from '../../../src/core/model/refusal';
import { ExcelHost } from '../engine/host';
import { AddinFrame } from '../web/addin-frame';
import { bytesOfBase64 } from '../web/bytes-of-base64';
import { openWorkbook } from '../web/open-workbook';
import type { Studio, StudioOptions } from '../web/studio';

/** The bare page of the tests: a simulated Excel without a grid, and the add-in's frame over the whole of it. */
class BareStudio implements Studio {
  private opened: { readonly host: ExcelHost; readonly frame: AddinFrame } | null = null;

  get host(): ExcelHost {
    return this.now.host;
  }

  get frame(): AddinFrame {
    return this.now.frame;
  }

  async open(options: StudioOptions): Promise<void> {
    const book = await openWorkbook(options.book === null ? null : bytesOfBase64(options.book), options.title);
    if (isRefusal(book)) throw new Error(`the workbook was refused: ${book.code}`);
    const { version, language, readOnly, settings } = options;
    const host = new ExcelHost({ book, version, language, readOnly, settings });
    Object.assign(host.faults, options.faults);
    this.opened?.frame.close();
    this.opened = { host, frame: new AddinFrame(host, options.addin, document.body) };
  }

  private get now(): { readonly host: ExcelHost; readonly frame: AddinFrame } {
    if (!this.opened) throw new Error('nothing is open yet');
    return this.opened;
  }
}

(window as unknown as { studio: Studio }).studio = new BareStudio();
