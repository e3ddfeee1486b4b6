const { readFileSync } = require('node:fs');
const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { withAddinPolicy } = require('./scripts/page-policy');
const { withLargeSolver } = require('./scripts/large-solver');
const { typescriptRule } = require('./scripts/typescript-rule');

const at = (file) => path.resolve(__dirname, file);

/** @param {string} officeJs address of office.js */
function panePage(officeJs) {
  const html = readFileSync(at('src/hosts/pane/pane.html'), 'utf8').replaceAll('{{officeJs}}', officeJs);
  return withAddinPolicy(html, officeJs);
}

/**
 * pane.html is the add-in in Excel; the page without Excel is built by webpack.page.config.js. `npm run build` first: it
 * compiles the pack. Usually run by scripts/build-web.mjs, which gives the address of office.js.
 */
module.exports = ({ officeJs = 'officejs/office.js' } = {}) => ({
  mode: 'production',
  target: ['web', 'es2022'],
  entry: { pane: './src/hosts/excel/main.tsx' },
  output: { path: at('dist/web'), filename: '[name].[contenthash:8].js', clean: true },
  resolve: { extensions: ['.tsx', '.ts', '.js'], alias: withLargeSolver.alias },
  module: { rules: [typescriptRule('pane')] },
  optimization: {
    // The policy of a page holds hashes of the scripts in it as they stand: nothing may rewrite them.
    minimizeOptions: { html: false },
    splitChunks: {
      cacheGroups: {
        vendor: {
          // React and Fluent with all that they bring: what they weigh is bounded with everything, not with our own code
          test: /[\\/]node_modules[\\/]/,
          name: 'vendor',
          chunks: 'initial',
        },
      },
    },
  },
  plugins: [
    withLargeSolver.plugin(),
    new HtmlWebpackPlugin({
      templateContent: () => panePage(officeJs),
      filename: 'pane.html',
      inject: 'body',
      minify: false,
    }),
  ],
  performance: { hints: false },
  stats: 'errors-warnings',
});
