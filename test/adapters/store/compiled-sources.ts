import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(__dirname, '../../..');
const OPTIONS = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, esModuleInterop: true };

/**
 * A source file and what it imports, transpiled once into a folder of the system's, so that many child processes start at once.
 * @returns folder and the entry in it; the caller removes the folder
 */
export function compiled(entry: string): { readonly folder: string; readonly file: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'shenbao-child-'));
  const done = new Set<string>();
  const add = (source: string): string => {
    const to = path.join(folder, path.relative(ROOT, source)).replace(/\.ts$/, '.js');
    if (done.has(source)) return to;
    done.add(source);
    const { outputText } = ts.transpileModule(readFileSync(source, 'utf8'), { compilerOptions: OPTIONS });
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, outputText);
    for (const [, name] of outputText.matchAll(/require\("(\.[^"]+)"\)/g)) {
      const file = `${path.resolve(path.dirname(source), name!)}.ts`;
      if (existsSync(file)) add(file);
    }
    return to;
  };
  const file = add(path.join(__dirname, entry));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  return { folder, file };
}
