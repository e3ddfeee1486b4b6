import { createContext, useContext } from 'react';
import type { Language } from '../../../locales/language';
import type { RuleBook } from '../../../locales/rule-book';
import type { Words } from '../../../locales/words';
import type { DeskSnapshot } from '../desk/desk-snapshot';
import type { ReturnDesk } from '../desk/return-desk';
import type { PaneSettings } from '../desk/pane-storage';

/** The words of the language chosen. */
export const WordsContext = createContext<Words | null>(null);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('outside of the pane');
  return words;
}

/** The desk with what it shows at this moment. */
export interface DeskInUse {
  readonly desk: ReturnDesk;
  readonly now: DeskSnapshot;
  readonly book: RuleBook;
}

export const DeskContext = createContext<DeskInUse | null>(null);

export function useDesk(): DeskInUse {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('outside of the desk');
  return desk;
}

/** How the person wants the pane, and how to change it. */
export interface SettingsInUse {
  readonly settings: PaneSettings;
  readonly language: Language;
  change(change: Partial<PaneSettings>): void;
}

export const SettingsContext = createContext<SettingsInUse | null>(null);

export function useSettings(): SettingsInUse {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error('outside of the pane');
  return settings;
}
