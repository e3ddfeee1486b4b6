import { element } from './element';
import type { RibbonButton } from './ribbon-of-manifest';

/**
 * Draws the add-in's buttons as its manifest declares them.
 * @param addin origin whose icons are shown, whatever address the manifest was built for
 */
export function drawRibbon(
  into: HTMLElement,
  buttons: readonly RibbonButton[],
  addin: string,
  words: { readonly label: string; readonly none: string },
  pressed: (button: RibbonButton) => void,
): void {
  into.setAttribute('aria-label', words.label);
  const drawn = buttons.map((button) => {
    const one = element('button', { type: 'button', title: button.tip, 'data-command': button.run ?? button.id });
    if (button.icon) one.append(element('img', { src: addin + new URL(button.icon).pathname, alt: '' }));
    one.append(element('span', {}, button.label));
    one.addEventListener('click', () => pressed(button));
    return one;
  });
  into.replaceChildren(...(drawn.length > 0 ? drawn : [element('span', { class: 'note' }, words.none)]));
}
