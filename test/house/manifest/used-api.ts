import path from 'node:path';
import ts from 'typescript';

/** A member of Office's JavaScript API that our code uses. */
export interface UsedMember {
  /** `Range.values` */
  readonly name: string;
  /** requirement set with its version, `ExcelApi 1.7`; empty where the documentation names none */
  readonly set: string;
}

const SET = /\[\s*Api set:\s*(\w+)\s*([\d.]*)/;

/** The set that the documentation of a member names, else that of its class or namespace. */
function setOf(declaration: ts.Node): string {
  for (let node: ts.Node | undefined = declaration; node && !ts.isSourceFile(node); node = node.parent) {
    const text = node.getSourceFile().text.slice(node.getFullStart(), node.getStart());
    const found = SET.exec(text);
    if (found) return `${found[1]} ${found[2] || '1.1'}`;
  }
  return '';
}

function className(declaration: ts.Declaration): string {
  const parent = declaration.parent as ts.Node & { name?: ts.Node };
  return parent.name?.getText() ?? '';
}

/**
 * Every member of Office's API in the program of a tsconfig, by the types of Microsoft (@types/office-js).
 * @param tsconfig full name of the file
 */
export function usedApi(tsconfig: string): UsedMember[] {
  const parsed = ts.parseJsonConfigFileContent(
    ts.readConfigFile(tsconfig, ts.sys.readFile).config,
    ts.sys,
    path.dirname(tsconfig),
  );
  const program = ts.createProgram(parsed.fileNames, { ...parsed.options, noEmit: true, composite: false });
  const checker = program.getTypeChecker();
  const used = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      for (const declaration of checker.getSymbolAtLocation(node)?.declarations ?? []) {
        if (!declaration.getSourceFile().fileName.includes('/@types/office-js/')) continue;
        const name = `${className(declaration)}.${node.text}`;
        // of several signatures the earliest counts: the later ones take more parameters
        const set = setOf(declaration);
        if (!used.has(name)) used.set(name, set);
      }
    }
    ts.forEachChild(node, visit);
  };
  program
    .getSourceFiles()
    .filter(({ isDeclarationFile }) => !isDeclarationFile)
    .forEach(visit);
  return [...used].map(([name, set]) => ({ name, set })).sort((a, b) => (a.name < b.name ? -1 : 1));
}
