/** The outside as the command line sees it: a process, or a test. */
export interface CliIo {
  /** Findings and reports. */
  out(text: string): void;
  /** Progress, usage errors. */
  err(text: string): void;
  /** whether stdout is a terminal: colours */
  readonly outIsTerminal: boolean;
  /** whether stderr is a terminal: progress */
  readonly errIsTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** folder that relative paths are relative to */
  readonly cwd: string;
  /** aborted on Ctrl-C */
  readonly signal: AbortSignal;
}
