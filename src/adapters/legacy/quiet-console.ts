/** SheetJS writes remarks about odd files to the console; they are no part of any answer. For a thread or process that only reads. */
export function quietConsole(): void {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) console[method] = () => undefined;
}
