const path = require('node:path');
const { withLargeSolver } = require('../../scripts/large-solver');
const { typescriptRule } = require('../../scripts/typescript-rule');

/** The page of the bench, as the product's own pages are built. @param {string} folder where it goes */
module.exports = (folder) => ({
  mode: 'production',
  target: ['web', 'es2022'],
  entry: { page: path.resolve(__dirname, 'page.mjs') },
  output: { path: folder, filename: '[name].js', clean: true },
  resolve: { extensions: ['.tsx', '.ts', '.js'], fullySpecified: false, alias: withLargeSolver.alias },
  module: { rules: [typescriptRule('bench'), { test: /\.mjs$/, resolve: { fullySpecified: false } }] },
  plugins: [withLargeSolver.plugin()],
  performance: { hints: false },
});
