/** Where the build of the folder says its service worker is; the page that is one file, and Excel's pane, have none. */
const PLACE = 'meta[name="shenbao-service-worker"]';

/**
 * Has the browser keep the page for work without a network, over https.
 * @param ready told once a newer build of the page has been fetched: it is used when the page is opened next
 */
export async function keepOffline(ready: () => void): Promise<void> {
  const place = document.querySelector<HTMLMetaElement>(PLACE)?.content;
  if (!place || !window.isSecureContext || !('serviceWorker' in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register(new URL(place, document.baseURI));
    if (registration.waiting) ready();
    const watch = (coming: ServiceWorker | null): void => {
      const isNewer = registration.active !== null;
      coming?.addEventListener('statechange', () => {
        if (coming.state === 'installed' && isNewer) ready();
      });
    };
    watch(registration.installing);
    registration.addEventListener('updatefound', () => {
      watch(registration.installing);
    });
  } catch (error) {
    // Storage is forbidden or full, or the certificate is not trusted: the page works as it does over http.
    console.warn('审报:浏览器没有保存本页供离线使用 / the browser does not keep this page for work offline:', error);
  }
}
