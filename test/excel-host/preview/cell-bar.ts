import { part } from './element';

/** The line above the grid: address of the selected cell and what is in it. */
export class CellBar {
  private readonly input = part('input') as HTMLInputElement;
  private shown = '';

  /** @param typed the user pressed Enter after a change */
  constructor(label: string, typed: (text: string) => void) {
    this.input.setAttribute('aria-label', label);
    this.input.onkeydown = (event) => {
      if (event.key === 'Escape') this.input.value = this.shown;
      if (event.key === 'Enter' && this.input.value !== this.shown) typed(this.input.value);
    };
  }

  show(address: string, text: string, locked: boolean): void {
    part('name-box').textContent = address;
    this.shown = text;
    this.input.value = text;
    this.input.readOnly = locked;
  }
}
