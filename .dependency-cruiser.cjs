/** The arrows of docs/architecture.md, held by a machine: hosts → adapters → core; locales a leaf; no cycles. */
const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });
module.exports = {
  forbidden: [
    rule('no-cycles', 'a cycle means two rooms are one', {}, { circular: true }),
    rule('core-is-pure', 'core imports core, mathjs and pure hashing only', { path: '^src/core' }, { path: '^src/(adapters|hosts|locales|packs)' }),
    rule('core-no-node', 'core runs in every host', { path: '^src/core' }, { dependencyTypes: ['core'] }),
    rule('core-few-libraries', 'mathjs parses rule text; noble hashes', { path: '^src/core' }, { path: 'node_modules', pathNot: 'node_modules/(mathjs|@noble/hashes)' }),
    rule('locales-are-a-leaf', 'words know the nouns of core and nothing else', { path: '^src/locales' }, { path: '^src/(adapters|hosts)' }),
    rule('adapters-not-hosts', 'an adapter never knows who calls it', { path: '^src/adapters' }, { path: '^src/hosts' }),
    rule('adapters-apart', 'adapters do not import each other, except the leaf ooxml', { path: '^src/adapters/([^/]+)/' }, { path: '^src/adapters/([^/]+)/', pathNot: '^src/adapters/($1|ooxml)/' }),
    rule('ooxml-is-a-leaf', 'ooxml serves the other adapters', { path: '^src/adapters/ooxml/' }, { path: '^src/adapters/', pathNot: '^src/adapters/ooxml/' }),
    rule('browser-clean', 'files of ooxml, xlsx and packs run in a browser unless named *.node.ts', { path: '^src/adapters/(ooxml|xlsx|packs|reports)/', pathNot: '\\.node\\.ts$' }, { dependencyTypes: ['core'] }),
    rule('browser-clean-2', 'and do not import a *.node.ts file', { path: '^src/adapters/(ooxml|xlsx|packs|reports)/', pathNot: '\\.node\\.ts$' }, { path: '\\.node\\.ts$' }),
    rule('src-never-tests', 'shipped code never imports tests or benches', { path: '^src' }, { path: '^(test|bench)/' }),
  ],
  options: { tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' }, enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] } },
};
