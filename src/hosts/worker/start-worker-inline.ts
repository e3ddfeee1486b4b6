import { inflateSync } from 'fflate';
import { WORKER_TEXT } from './worker-text';

let address: string | null = null;

/**
 * Starts a worker in the page that is one file: its text lies in the page, deflated and in base64, as an element that the
 * browser does not run, and is given an address once. Takes the place of `start-worker` in that build.
 * @throws {Error} in a page without that text: the build has made no whole page
 */
export function startWorker(): Worker {
  address ??= addressOf(document.getElementById(WORKER_TEXT));
  return new Worker(address, { name: 'shenbao' });
}

function addressOf(element: HTMLElement | null): string {
  if (!element?.textContent) throw new Error(`the page has no element #${WORKER_TEXT} with the text of the worker`);
  const packed = Uint8Array.from(atob(element.textContent), (letter) => letter.charCodeAt(0));
  return URL.createObjectURL(new Blob([inflateSync(packed)], { type: 'text/javascript' }));
}
