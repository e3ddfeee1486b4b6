const path = require('node:path');
const webpack = require('webpack');

const at = (file) => path.resolve(__dirname, '..', file);

/**
 * Builds whose worker may load HiGHS: its script asks for parts of Node only where it runs in Node, and finds its
 * WebAssembly by the address that it is given.
 */
const withLargeSolver = {
  alias: { highs$: at('node_modules/highs/build/highs.js') },
  plugin: () => new webpack.IgnorePlugin({ resourceRegExp: /^node:/, contextRegExp: /[\\/]highs[\\/]/ }),
};

/** The single file has none. */
const withoutLargeSolver = () =>
  new webpack.NormalModuleReplacementPlugin(/[\\/]load-highs$/, at('src/hosts/worker/load-highs-none.ts'));

module.exports = { withLargeSolver, withoutLargeSolver };
