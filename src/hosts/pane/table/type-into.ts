/** Puts a text where the caret of a box is, with a space from a word before it, as if it were typed. */
export function typeInto(box: HTMLTextAreaElement, text: string): void {
  const { selectionStart: from, selectionEnd: to, value } = box;
  const before = from > 0 && !/[\s(（]/.test(value.charAt(from - 1)) ? ' ' : '';
  box.focus();
  box.setRangeText(`${before}${text}`, from, to, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}
