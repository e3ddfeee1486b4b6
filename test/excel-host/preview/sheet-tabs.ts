import type { SimBook } from '../engine/book/sim-book';
import { element } from './element';

/** The tabs below the grid; hidden sheets have none. */
export function drawTabs(into: HTMLElement, book: SimBook, label: string, chosen: (sheet: string) => void): void {
  into.setAttribute('aria-label', label);
  const shown = book.sheets.filter(({ visibility }) => visibility === 'Visible');
  const tabs = shown.map((sheet) => {
    const selected = sheet.id === book.active.id;
    const tab = element(
      'button',
      { type: 'button', role: 'tab', 'aria-selected': String(selected), tabindex: selected ? '0' : '-1' },
      sheet.name,
    );
    tab.addEventListener('click', () => chosen(sheet.name));
    return tab;
  });
  into.onkeydown = (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const next = shown[at + step];
    if (step === 0 || at < 0 || !next) return;
    chosen(next.name);
    (into.querySelector('[aria-selected="true"]') as HTMLElement | null)?.focus();
  };
  into.replaceChildren(...tabs);
}
