/** Below its own table a note need not name it. */
export function withoutTable(text: string, title: string): string {
  const head = `${title} · `;
  return text.startsWith(head) ? text.slice(head.length) : text;
}
