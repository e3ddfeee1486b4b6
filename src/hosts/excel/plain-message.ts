/** Messages of pane.html: they stand there in both languages, for when nothing else can be shown. */
export type PlainMessage = 'no-office' | 'old-engine' | 'old-excel' | 'not-excel';

/** Shows one of them, and hides the others. */
export function showPlain(message: PlainMessage | null): void {
  for (const one of document.querySelectorAll<HTMLElement>('[data-plain]'))
    one.hidden = one.dataset['plain'] !== message;
}
