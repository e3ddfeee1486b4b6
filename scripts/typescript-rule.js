/**
 * How webpack reads our TypeScript: types are checked by `tsc -b`, here they are only stripped. ES modules let webpack
 * drop what is not used.
 * @param {string} instance builds that run one after the other in one process keep apart by it
 */
const typescriptRule = (instance) => ({
  test: /\.tsx?$/,
  loader: 'ts-loader',
  options: {
    transpileOnly: true,
    instance,
    configFile: require.resolve('../src/hosts/excel/tsconfig.json'),
    compilerOptions: { module: 'esnext', emitDeclarationOnly: false, composite: false, declaration: false },
  },
});

module.exports = { typescriptRule };
