/**
 * Lets messages that came meanwhile be heard, a cancel among them: a message to oneself stands behind them in the queue,
 * and is not put off as timers are.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
