// Lets the child process of a test run the TypeScript sources as they are: `node -r typescript-hook.cjs reader-child.ts`.
const { readFileSync } = require('node:fs');
const ts = require('typescript');

const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, esModuleInterop: true };

require.extensions['.ts'] = (module, file) => {
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions: options, fileName: file });
  module._compile(outputText, file);
};
