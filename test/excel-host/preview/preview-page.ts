import { isRefusal } from '../../../src/core/model/refusal';
import type { SimBook } from '../engine/book/sim-book';
import { noFaults, type Faults } from '../engine/faults';
import { ExcelHost } from '../engine/host';
import { AddinFrame } from '../web/addin-frame';
import { openWorkbook } from '../web/open-workbook';
import { BookPane } from './book-pane';
import { CellBar } from './cell-bar';
import { acceptDrops } from './drop-file';
import { part } from './element';
import { previewWords } from './preview-words';
import { drawRibbon } from './ribbon-bar';
import { ribbonOfManifest, type RibbonButton } from './ribbon-of-manifest';
import { drawSettings, type Settings } from './settings-bar';
import type { StartOptions } from './start-options';

/** The preview: a simulated Excel with a grid, the add-in's ribbon and its pane beside the workbook. */
export class PreviewPage {
  host: ExcelHost | null = null;
  frame: AddinFrame | null = null;
  private settings: Settings;
  private readonly faults: Faults = noFaults();
  private readonly bookPane: BookPane;
  private book: SimBook | null = null;

  /** @param manifest text of the add-in's manifest: what the ribbon shows */
  constructor(
    private readonly start: StartOptions,
    private readonly manifest: string,
  ) {
    this.settings = start;
    const bar = new CellBar(this.words.input, (text) => this.bookPane.typeIntoSelected(text));
    this.bookPane = new BookPane(
      () => this.words.sheets,
      bar,
      () => this.say(this.words.refused),
    );
    acceptDrops(document.body, (file) => void this.openFile(file));
    this.dress();
  }

  async openFile(file: File): Promise<void> {
    await this.open(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  /** Opens a workbook in place of the present one; says why when it is none. */
  async open(bytes: Uint8Array, title: string): Promise<void> {
    const book = await openWorkbook(bytes, title).catch((error: unknown) => {
      this.say(`${this.words.failed}${title}: ${String(error)}`);
      return null;
    });
    if (!book) return;
    if (isRefusal(book)) {
      this.say(`${this.words.notRead}${title} (${book.code})。${this.words.notReadHelp}`);
      return;
    }
    this.book = book;
    this.restart();
    this.say(`${this.words.opened} ${title}`);
  }

  private get words(): ReturnType<typeof previewWords> {
    return previewWords(this.settings.language);
  }

  private say(text: string): void {
    part('status').textContent = text;
  }

  /** Another Excel around the same workbook: the add-in starts anew in it. */
  private restart(): void {
    if (!this.book) return;
    const { version, language, readOnly } = this.settings;
    this.frame?.close();
    this.host = new ExcelHost({ book: this.book, version, language, readOnly });
    Object.assign(this.host.faults, this.faults);
    part('title').textContent = this.book.title;
    this.bookPane.show(this.host);
    this.frame = new AddinFrame(this.host, `${this.start.addin}/${this.start.page}`, part('frame'), {
      keyboardLeft: () => this.bookPane.takeKeyboard(),
      unanswered: (what) => this.say(`${this.words.notSimulated}${what}`),
    });
    this.frame.element.title = this.words.pane;
  }

  /** Words, theme, controls and ribbon. */
  private dress(): void {
    const { words } = this;
    const { language, theme } = this.settings;
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = theme;
    part('banner').textContent = words.banner;
    part('grid').dataset['drop'] = words.drop;
    part('pane-title').textContent = words.pane;
    drawSettings(part('settings'), this.settings, this.faults, {
      changed: (settings) => {
        this.settings = settings;
        this.dress();
        this.restart();
      },
      faults: (change) => {
        Object.assign(this.faults, change);
        if (this.host) Object.assign(this.host.faults, change);
      },
      opened: (file) => void this.openFile(file),
    });
    const label = { label: words.ribbon, none: words.noRibbon };
    drawRibbon(part('ribbon'), ribbonOfManifest(this.manifest, language), this.start.addin, label, (button) =>
      this.press(button),
    );
  }

  private press({ id, run }: RibbonButton): void {
    if (run) void this.frame?.runCommand(run, id);
  }
}
