import { noFaults, type Faults } from '../engine/faults';
import type { ExcelVersion } from '../engine/host-options';
import { element } from './element';
import { previewWords, type PreviewLanguage } from './preview-words';

/** What the user chose above the ribbon. */
export interface Settings {
  readonly language: PreviewLanguage;
  readonly version: ExcelVersion;
  readonly theme: 'light' | 'dark';
  readonly readOnly: boolean;
}

export interface SettingsEvents {
  changed(settings: Settings): void;
  faults(change: Partial<Faults>): void;
  opened(file: File): void;
}

const VERSIONS: readonly (readonly [ExcelVersion, string])[] = [
  ['1.7', 'Excel 2019 (1.7)'],
  ['1.14', 'Excel 2021 (1.14)'],
  ['1.17', 'Excel 2024 (1.17)'],
  ['1.21', 'Microsoft 365 (1.21)'],
];

function choice<Value extends string>(
  label: string,
  options: readonly (readonly [Value, string])[],
  now: Value,
  chosen: (value: Value) => void,
): HTMLLabelElement {
  const select = element('select');
  for (const [value, text] of options) {
    const option = element('option', { value }, text);
    option.selected = value === now;
    select.append(option);
  }
  select.addEventListener('change', () => chosen(select.value as Value));
  return element('label', {}, label, select);
}

function check(label: string, name: string, now: boolean, changed: (on: boolean) => void): HTMLLabelElement {
  const box = element('input', { type: 'checkbox', name });
  box.checked = now;
  box.addEventListener('change', () => changed(box.checked));
  return element('label', {}, box, label);
}

/** Faults that can be switched on while the add-in runs. */
function faultPanel(settings: Settings, now: Faults, events: SettingsEvents): HTMLDetailsElement {
  const words = previewWords(settings.language);
  const usual = noFaults();
  return element(
    'details',
    {},
    element('summary', {}, words.faults),
    element(
      'div',
      {},
      check(words.cellEdit, 'cellEdit', now.cellEdit, (on) => events.faults({ cellEdit: on })),
      check(words.slow, 'slow', now.latencyMs > 0, (on) => events.faults({ latencyMs: on ? 300 : 0 })),
      check(words.throttle, 'throttle', now.throttle > 0, (on) =>
        events.faults({ throttle: on ? Number.MAX_SAFE_INTEGER : 0 }),
      ),
      check(words.payload, 'payload', now.payloadLimit < usual.payloadLimit, (on) =>
        events.faults({ payloadLimit: on ? 2048 : usual.payloadLimit }),
      ),
      check(words.readOnly, 'readOnly', settings.readOnly, (on) => events.changed({ ...settings, readOnly: on })),
    ),
  );
}

/** Draws the controls of the preview: workbook, language, version, theme, faults. */
export function drawSettings(into: HTMLElement, settings: Settings, faults: Faults, events: SettingsEvents): void {
  const words = previewWords(settings.language);
  const file = element('input', { type: 'file', accept: '.xlsx,.xlsm', name: 'book' });
  file.addEventListener('change', () => {
    const [first] = file.files ?? [];
    if (first) events.opened(first);
    file.value = '';
  });
  const languages = [
    ['zh-CN', '中文'],
    ['en-US', 'English'],
  ] as const;
  const themes = [
    ['light', words.light],
    ['dark', words.dark],
  ] as const;
  const theme = choice(words.theme, themes, settings.theme, (chosen) => events.changed({ ...settings, theme: chosen }));
  theme.title = words.themeTip;
  into.replaceChildren(
    element('label', { class: 'file' }, words.open, file),
    choice(words.language, languages, settings.language, (language) => events.changed({ ...settings, language })),
    choice(words.version, VERSIONS, settings.version, (version) => events.changed({ ...settings, version })),
    theme,
    faultPanel(settings, faults, events),
  );
}
