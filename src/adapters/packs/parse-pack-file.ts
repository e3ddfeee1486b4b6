import * as v from 'valibot';
import type { Document } from 'yaml';
import { LineCounter, isNode, parseDocument } from 'yaml';
import type { PackProblem } from './pack-problem';
import { PackError } from './pack-problem';
import { schemaProblem } from './schema-problem';
import { spellPath, type Key } from './spell-path';
import { yamlProblem } from './yaml-problem';

/** A pack file that has the shape it should have. */
export interface ParsedPackFile<T> {
  readonly value: T;
  /** line (1-based) at which the value of that path starts; null when unknown */
  lineOf(path: readonly Key[]): number | null;
}

/** Pack files are written by people; one of more than a megabyte is a mistake. */
const LARGEST = 1_000_000;

/** The document's plain value; aliases that multiply without end are refused. */
function plainValue(file: string, document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new PackError([{ code: 'yaml-alias', file, line: null, path: '', facts: { detail } }]);
  }
}

/**
 * Parses and validates one YAML file of a pack.
 * @throws PackError naming file, line and path of everything that is wrong
 */
export function parsePackFile<S extends v.GenericSchema>(
  file: string,
  text: string,
  schema: S,
): ParsedPackFile<v.InferOutput<S>> {
  if (text.length > LARGEST) {
    const facts = { measured: text.length, limit: LARGEST };
    throw new PackError([{ code: 'too-large', file, line: null, path: '', facts }]);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error): PackProblem => {
      return { ...yamlProblem(error), file, line: lines.linePos(error.pos[0]).line, path: '' };
    });
    // one slip often gives several errors of a kind on its line
    const firstOfKind = new Map<string, PackProblem>();
    for (const one of problems) {
      const kind = `${String(one.line)} ${one.code}`;
      if (!firstOfKind.has(kind)) firstOfKind.set(kind, one);
    }
    throw new PackError([...firstOfKind.values()]);
  }
  const lineOf = (path: readonly Key[]): number | null => {
    for (let length = path.length; length >= 0; length--) {
      const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return null;
  };
  const result = v.safeParse(schema, plainValue(file, document));
  if (result.success) return { value: result.output, lineOf };
  throw new PackError(
    result.issues.slice(0, 50).map((issue): PackProblem => {
      const path = (issue.path ?? []).map((item) => item.key).filter((key): key is Key => key !== undefined);
      return { ...schemaProblem(issue), file, line: lineOf(path), path: spellPath(path) };
    }),
  );
}
