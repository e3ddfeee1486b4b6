/**
 * Where an asked address lies below the page: a file's place, `elsewhere` for another computer (never asked), or '' for
 * what is on the same server and none of this page's business.
 * @param scope address of the page's folder, with a slash at its end
 * @example placeOf('https://h/a/?x=1', 'https://h/a/') // 'index.html'
 */
export function placeOf(address: string, scope: string): string {
  const asked = new URL(address);
  if (asked.protocol === 'blob:' || asked.protocol === 'data:') return '';
  if (asked.origin !== new URL(scope).origin) return 'elsewhere';
  const bare = asked.origin + asked.pathname;
  if (!bare.startsWith(scope)) return '';
  return bare.slice(scope.length) || 'index.html';
}
