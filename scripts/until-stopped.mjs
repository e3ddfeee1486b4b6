/** Resolves when the user ends this program (Ctrl+C), so that it can close what it opened. */
export function untilStopped() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
  });
}
