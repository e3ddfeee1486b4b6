import { compileRule } from '../../../src/core/expression/compile';
import type { CompiledRule, CompileOptions } from '../../../src/core/expression/compiled-rule';
import type { ExpressionParser } from '../../../src/core/expression/expression-parser';
import { loadParser } from '../../../src/core/expression/parse';
import type { Problem } from '../../../src/core/expression/problem';
import type { Scope } from '../../../src/core/expression/scope';
import { formScope } from './form-scope';

let loaded: ExpressionParser | undefined;

/** Call once in `beforeAll`: the parser is loaded lazily. */
export async function prepareParser(): Promise<ExpressionParser> {
  loaded ??= await loadParser();
  return loaded;
}

/** Parses and compiles a rule that must be sound. */
export function ruleOf(text: string, options: CompileOptions = {}, scope: Scope = formScope()): CompiledRule {
  const parsed = loaded!.parse(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problems)}`);
  const compiled = compileRule(parsed.tree, scope, options);
  if (!compiled.ok) throw new Error(`${text}: ${JSON.stringify(compiled.problems)}`);
  return compiled.rule;
}

/** All problems of a text, of the parser or of the compiler. */
export function problemsOf(text: string, scope: Scope = formScope()): readonly Problem[] {
  const parsed = loaded!.parse(text);
  if (!parsed.ok) return parsed.problems;
  const compiled = compileRule(parsed.tree, scope);
  return compiled.ok ? compiled.warnings : compiled.problems;
}
