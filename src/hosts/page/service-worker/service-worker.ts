import { placeOf } from './place-of';

/** What of a service worker's own scope is used here; the DOM library describes that of a window. */
interface Waiting extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface Asked extends Event {
  readonly request: Request;
  respondWith(answer: Response | Promise<Response>): void;
}
interface ServiceScope {
  readonly registration: { readonly scope: string };
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
}

/** Put in by the build: the files of this build by their place below the page, each with its digest. */
declare const KEPT: { readonly build: string; readonly files: Readonly<Record<string, string>> };

const { build, files } = KEPT;
const service = globalThis as unknown as ServiceScope;
const { scope } = service.registration;
/** Caches belong to the whole origin, where other folders may hold another copy of this page. */
const ours = `shenbao ${scope} `;
const cacheName = ours + build;

/** All files of this build, or none: while a server is being updated the digests do not agree, and the old build stays. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all(
    Object.entries(files).map(async ([file, integrity]) => {
      const address = new URL(file, scope).href;
      const answer = await fetch(address, { cache: 'no-store', integrity, redirect: 'error' });
      if (!answer.ok) throw new Error(`${String(answer.status)} ${address}`);
      await cache.put(address, answer);
    }),
  );
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(ours) && name !== cacheName).map((name) => caches.delete(name)),
  );
}

/** As it was kept; from the server only where the browser has thrown the kept file away. */
async function answerFor(file: string): Promise<Response> {
  const address = new URL(file, scope).href;
  const kept = await (await caches.open(cacheName)).match(address);
  return kept ?? (await fetch(address));
}

service.addEventListener('install', (event) => {
  event.waitUntil(keepFiles());
});

service.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers());
});

service.addEventListener('fetch', (event) => {
  const place = placeOf(event.request.url, scope);
  if (place === 'elsewhere') event.respondWith(Response.error());
  else if (Object.hasOwn(files, place)) event.respondWith(answerFor(place));
});
