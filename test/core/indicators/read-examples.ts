import { readFileSync } from 'node:fs';

/** One `@example` line of a docstring: a call, and after `//` what it gives. */
export interface DocExample {
  readonly file: string;
  readonly call: string;
  readonly gives: string;
}

/** The examples of a source file. */
export function examplesOf(file: string): readonly DocExample[] {
  return [...readFileSync(file, 'utf8').matchAll(/@example (.+?) \/\/ (.+)$/gm)].map(([, call, gives]) => ({
    file,
    call: call!,
    gives: gives!.replace(/\s*\*\/\s*$/, ''),
  }));
}
