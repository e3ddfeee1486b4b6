import type { CliIo } from './cli-io';

/** A reader that went away (`| head`) is no error: the rest is not written, and the exit code stays what it is. */
function writerOf(stream: NodeJS.WriteStream): (text: string) => void {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    open = false;
    if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error;
  });
  return (text) => {
    if (open) stream.write(text);
  };
}

/** The process's own streams. Ctrl-C aborts `signal`; a second Ctrl-C ends the process at once. */
export function processIo(): CliIo {
  const controller = new AbortController();
  process.once('SIGINT', () => {
    controller.abort();
  });
  return {
    out: writerOf(process.stdout),
    err: writerOf(process.stderr),
    outIsTerminal: process.stdout.isTTY,
    errIsTerminal: process.stderr.isTTY,
    env: process.env,
    cwd: process.cwd(),
    signal: controller.signal,
  };
}
