/** Lets a file be dropped anywhere on the page. */
export function acceptDrops(page: HTMLElement, dropped: (file: File) => void): void {
  page.addEventListener('dragover', (event) => {
    event.preventDefault();
    page.classList.add('dropping');
  });
  page.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) page.classList.remove('dropping');
  });
  page.addEventListener('drop', (event) => {
    event.preventDefault();
    page.classList.remove('dropping');
    const [file] = event.dataTransfer?.files ?? [];
    if (file) dropped(file);
  });
}
