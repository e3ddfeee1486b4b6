import { useModes } from './modes';
import { useDesk, useSettings, useWords } from './pane-context';

/** What the menu can ask of the pane around it. */
export interface MenuActions {
  readonly openEarlier: (() => void) | null;
  readonly openSample: (() => void) | null;
  readonly help: () => void;
}

/** One thing of the menu: done at once, or one of a set of choices. */
export interface MenuEntry {
  readonly role: 'menuitem' | 'menuitemradio' | 'menuitemcheckbox';
  readonly label: string;
  readonly checked?: boolean;
  /** language of the label, where it is not that of the pane */
  readonly lang?: string;
  readonly act: () => void;
}

export interface MenuSection {
  /** null = a section that needs no name */
  readonly label: string | null;
  readonly entries: readonly MenuEntry[];
}

const TO_MODE = { many: 'toMany', analyse: 'toAnalyse', table: 'toTable' } as const;

/** Everything that is not needed at every moment: marks, earlier returns, view, appearance, language, help. */
export function useMenuSections({ openEarlier, openSample, help }: MenuActions): readonly MenuSection[] {
  const { pane } = useWords();
  const words = pane.menu;
  const { desk, now } = useDesk();
  const { settings, language, change } = useSettings();
  const modes = useModes();
  const item = (label: string, act: () => void): MenuEntry => ({ role: 'menuitem', label, act });
  const radio = (label: string, checked: boolean, act: () => void): MenuEntry => {
    return { role: 'menuitemradio', label, checked, act };
  };
  const marks: MenuEntry = {
    role: 'menuitemcheckbox',
    label: words.marks,
    checked: now.marks,
    act: () => void desk.setMarks(!now.marks),
  };
  const other = language === 'en' ? 'zh-CN' : 'en';
  return [
    {
      label: null,
      entries: [
        item(words.recheck, () => void desk.check()),
        ...(openEarlier ? [item(words.earlier, openEarlier)] : []),
        ...(now.abilities.marks || now.marks ? [marks] : []),
      ],
    },
    ...(modes
      ? [
          {
            label: null,
            entries: (['many', 'analyse', 'table'] as const).map((mode) =>
              item(pane.modes[TO_MODE[mode]], () => {
                modes.go(mode);
              }),
            ),
          },
        ]
      : []),
    {
      label: words.audience,
      entries: (['enterprise', 'office'] as const).map((audience) =>
        radio(words[audience], now.audience === audience, () => {
          change({ audience });
        }),
      ),
    },
    {
      label: words.theme,
      entries: (['system', 'light', 'dark'] as const).map((theme) =>
        radio(words[theme], (settings.theme ?? 'system') === theme, () => {
          change({ theme: theme === 'system' ? null : theme });
        }),
      ),
    },
    {
      label: null,
      entries: [
        {
          ...item(pane.otherLanguage, () => {
            change({ language: other });
          }),
          lang: other,
        },
        ...(openSample ? [item(words.sample, openSample)] : []),
        item(words.help, help),
      ],
    },
  ];
}
