/** How long the address of a file handed to the browser is kept: a slow disk may still be reading it. */
const KEPT_MS = 60_000;

/** Hands a file to the person, by the browser's own download. Nothing is sent: the address is one of this page. */
export function saveFile(name: string, content: Uint8Array | string, type: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT_MS);
}
