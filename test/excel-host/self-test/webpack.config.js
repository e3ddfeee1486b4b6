const path = require('node:path');
const { readFileSync } = require('node:fs');
const HtmlWebpackPlugin = require('html-webpack-plugin');

const root = path.resolve(__dirname, '../../..');

/**
 * The self-test page, for a real Excel and for the simulated one. Never part of the product.
 * @param {{ officeJs?: string }} env address of office.js; the default is served beside the page
 */
module.exports = ({ officeJs = 'officejs/office.js' } = {}) => ({
  mode: 'production',
  target: ['web', 'es2022'],
  entry: { 'self-test': path.join(__dirname, 'page.ts') },
  output: { path: path.join(root, 'dist/self-test'), filename: '[name].[contenthash:8].js', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'ts-loader',
        // Types are checked by `tsc -b`; here they are only stripped.
        options: {
          transpileOnly: true,
          instance: 'self-test',
          configFile: path.join(__dirname, 'tsconfig.json'),
          compilerOptions: { module: 'esnext', emitDeclarationOnly: false, composite: false, declaration: false },
        },
      },
    ],
  },
  plugins: [
    new HtmlWebpackPlugin({
      templateContent: () =>
        readFileSync(path.join(__dirname, 'self-test.html'), 'utf8').replace(
          '</head>',
          `<link rel="icon" href="data:," /><script src="${officeJs}"></script></head>`,
        ),
      filename: 'self-test.html',
      inject: 'body',
    }),
  ],
  performance: { hints: false },
  stats: 'errors-warnings',
});
