import type { Audience } from '../../../core/model/rule';
import { isLanguage, type Language } from '../../../locales/language';
import type { KeptTexts } from './drafts';

/** How a person wants the pane; kept on this computer, never in a workbook. */
export interface PaneSettings {
  readonly language: Language | null;
  readonly theme: 'light' | 'dark' | null;
  readonly audience: Audience;
  /** the first run was seen */
  readonly welcomed: boolean;
}

const KEY = 'shenbao.pane';

/** What storage says, with what is not understood left out. Never throws. */
export function loadSettings(kept: KeptTexts | null): PaneSettings {
  let found: Record<string, unknown> = {};
  try {
    const read: unknown = JSON.parse(kept?.getItem(KEY) ?? '{}');
    if (typeof read === 'object' && read !== null) found = read as Record<string, unknown>;
  } catch {
    // a text that is none of ours: as on the first run
  }
  const { language, theme, audience, welcomed } = found;
  return {
    language: typeof language === 'string' && isLanguage(language) ? language : null,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    audience: audience === 'office' ? 'office' : 'enterprise',
    welcomed: welcomed === true,
  };
}

export function saveSettings(kept: KeptTexts | null, settings: PaneSettings): void {
  try {
    kept?.setItem(KEY, JSON.stringify(settings));
  } catch {
    // storage that is full or forbidden: the choice holds until the pane is closed
  }
}
