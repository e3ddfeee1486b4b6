import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { useDesk, useSettings, useWords } from './pane-context';

/** What the menu can ask of the pane around it. */
export interface MenuActions {
  readonly openEarlier: (() => void) | null;
  readonly openSample: (() => void) | null;
  readonly help: () => void;
}

function Dots() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path
        fill="currentColor"
        d="M4 8.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zm6 0a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zm6 0a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z"
      />
    </svg>
  );
}

/** Everything that is not needed at every moment: marks, earlier returns, language, appearance, view, help. */
export function PaneMenu({ openEarlier, openSample, help }: MenuActions) {
  const { pane } = useWords();
  const words = pane.menu;
  const { desk, now } = useDesk();
  const { settings, language, change } = useSettings();
  const checked = { theme: [settings.theme ?? 'system'], audience: [now.audience], marks: now.marks ? ['marks'] : [] };
  return (
    <Menu
      inline
      checkedValues={checked}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        const [item] = checkedItems;
        if (name === 'theme') change({ theme: item === 'light' || item === 'dark' ? item : null });
        if (name === 'audience') change({ audience: item === 'office' ? 'office' : 'enterprise' });
        if (name === 'marks') void desk.setMarks(checkedItems.length > 0);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<Dots />} aria-label={words.label} title={words.label} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList hasCheckmarks>
          <MenuItem onClick={() => void desk.check()}>{words.recheck}</MenuItem>
          {openEarlier && <MenuItem onClick={openEarlier}>{words.earlier}</MenuItem>}
          {(now.abilities.marks || now.marks) && (
            <MenuItemCheckbox name="marks" value="marks">
              {now.marks ? words.unmarks : words.marks}
            </MenuItemCheckbox>
          )}
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{words.audience}</MenuGroupHeader>
            <MenuItemRadio name="audience" value="enterprise">
              {words.enterprise}
            </MenuItemRadio>
            <MenuItemRadio name="audience" value="office">
              {words.office}
            </MenuItemRadio>
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{words.theme}</MenuGroupHeader>
            {(['system', 'light', 'dark'] as const).map((theme) => (
              <MenuItemRadio key={theme} name="theme" value={theme}>
                {words[theme]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem
            onClick={() => {
              change({ language: language === 'en' ? 'zh-CN' : 'en' });
            }}
          >
            <span lang={language === 'en' ? 'zh-CN' : 'en'}>{pane.otherLanguage}</span>
          </MenuItem>
          {openSample && <MenuItem onClick={openSample}>{words.sample}</MenuItem>}
          <MenuItem onClick={help}>{words.help}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
