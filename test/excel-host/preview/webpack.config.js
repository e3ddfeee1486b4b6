const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');

const root = path.resolve(__dirname, '../../..');
const page = (chunk) =>
  new HtmlWebpackPlugin({
    template: path.join(__dirname, `${chunk}.html`),
    filename: `${chunk}.html`,
    chunks: [chunk],
    inject: 'body',
  });

/** Two pages that play Excel: `preview` with a grid to look at, `studio` bare, for tests. Never part of the product. */
module.exports = {
  mode: 'production',
  target: ['web', 'es2022'],
  entry: { preview: path.join(__dirname, 'preview.ts'), studio: path.join(__dirname, 'studio.ts') },
  output: { path: path.join(root, 'dist/preview'), filename: '[name].[contenthash:8].js', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  experiments: { css: true },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'ts-loader',
        // Types are checked by `tsc -b`; here they are only stripped.
        options: {
          transpileOnly: true,
          instance: 'preview',
          configFile: path.join(__dirname, '../web/tsconfig.json'),
          compilerOptions: { module: 'esnext', emitDeclarationOnly: false, composite: false, declaration: false },
        },
      },
    ],
  },
  plugins: [page('preview'), page('studio')],
  performance: { hints: false },
  stats: 'errors-warnings',
};
