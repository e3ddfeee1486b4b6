import type { ExcelVersion } from '../engine/host-options';
import type { PreviewLanguage } from './preview-words';
import type { Settings } from './settings-bar';

/** What the page's address says. */
export interface StartOptions extends Settings {
  /** origin of the add-in's pages */
  readonly addin: string;
  /** path of the page in the pane below that origin */
  readonly page: string;
  /** name of the file of assets/samples to open; null = the return that the pane itself offers to try */
  readonly sample: string | null;
}

const VERSIONS: readonly ExcelVersion[] = ['1.7', '1.14', '1.17', '1.21'];

/** @throws RangeError when the add-in would not be on this computer: the preview opens nothing from elsewhere */
export function startOptions(address: URL, preferred: { language: PreviewLanguage; dark: boolean }): StartOptions {
  const asked = address.searchParams;
  const addin = new URL(asked.get('addin') ?? address.origin);
  if (addin.protocol !== 'https:' || addin.hostname !== address.hostname) throw new RangeError(addin.origin);
  const version = VERSIONS.find((one) => one === asked.get('version')) ?? '1.14';
  const language = (['zh-CN', 'en-US'] as const).find((one) => one === asked.get('language')) ?? preferred.language;
  const theme = (['light', 'dark'] as const).find((one) => one === asked.get('theme'));
  return {
    addin: addin.origin,
    page: (asked.get('page') ?? 'pane.html').replace(/[^\w./-]/g, ''),
    sample: asked.get('sample')?.replace(/[^\w.-]/g, '') ?? null,
    version,
    language,
    theme: theme ?? (preferred.dark ? 'dark' : 'light'),
    readOnly: false,
  };
}
