/** Exit codes: 2 usage beats 3 a file refused beats 1 findings beats 0 (decisions.md, Words). */
export const ExitCode = { clean: 0, findings: 1, usage: 2, refused: 3, interrupted: 130 } as const;
export type ExitCodeValue = (typeof ExitCode)[keyof typeof ExitCode];

/** The code of a run that did what it was asked: refused files before findings. */
export function exitCodeOf(facts: { readonly refused: boolean; readonly findings: boolean }): ExitCodeValue {
  if (facts.refused) return ExitCode.refused;
  return facts.findings ? ExitCode.findings : ExitCode.clean;
}
