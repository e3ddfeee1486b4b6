// Run by no-code-generation.test.ts in a Node that refuses to make code from strings. Prints one line of JSON.
const fs = require('node:fs');
const path = require('node:path');
const ts = require('typescript');

require.extensions['.ts'] = (module, file) => {
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true };
  module._compile(ts.transpileModule(fs.readFileSync(file, 'utf8'), { compilerOptions }).outputText, file);
};

const core = path.join(__dirname, '../../../src/core');
const { compileRule } = require(path.join(core, 'expression/compile.ts'));
const { tableScope } = require(path.join(core, 'expression/table-scope.ts'));
const { checkTable } = require(path.join(core, 'checking/check-table.ts'));
const { loadParser } = require(path.join(core, 'expression/parse.ts'));

const usesParser = () => Object.keys(require.cache).some((file) => file.includes(`${path.sep}mathjs${path.sep}`));

function refusesCode() {
  try {
    return new Function('return 1')() !== 1;
  } catch {
    return true;
  }
}

async function main() {
  const columns = [{ kind: 'number', values: Float64Array.of(1, 3, NaN) }];
  const table = { names: ['产值'], rowCount: 3, firstRow: 2, columns };
  const place = { at: 0, length: 1 };
  const name = { kind: 'name', path: ['产值'], when: 'now', ...place };
  const packed = { kind: 'compare', ops: ['>'], terms: [name, { kind: 'number', value: 2, ...place }], ...place };
  const { rule } = compileRule(packed, tableScope(table));
  const truths = [1, 3].map((value) => rule.test({ tables: [Float64Array.of(value)], groups: [], scalars: [] }));
  const parserBefore = usesParser();
  const { tree } = (await loadParser()).parse('产值 ＞ 2 且 log10(产值) < 1');
  const [{ holds, fails, undecided }] = checkTable([{ id: 'R', tree }], table);
  const facts = { refusesCode: refusesCode(), parserBefore, parserAfter: usesParser(), truths };
  process.stdout.write(JSON.stringify({ ...facts, outcomes: [holds, fails, undecided] }));
}

void main();
