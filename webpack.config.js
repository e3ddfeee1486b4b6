const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');

/** The pane as a static page: the same engine as the command line, in a browser. `npm run build` first: it compiles the pack. */
module.exports = {
  mode: 'production',
  target: ['web', 'es2022'],
  entry: { pane: './src/hosts/pane/main.tsx' },
  output: { path: path.resolve(__dirname, 'dist/web'), filename: '[name].[contenthash:8].js', clean: true },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'ts-loader',
        // Types are checked by `tsc -b`; here they are only stripped. ES modules let webpack drop what is not used.
        options: {
          transpileOnly: true,
          instance: 'pane',
          configFile: path.resolve(__dirname, 'src/hosts/pane/tsconfig.json'),
          compilerOptions: { module: 'esnext', emitDeclarationOnly: false, composite: false, declaration: false },
        },
      },
    ],
  },
  plugins: [new HtmlWebpackPlugin({ template: './src/hosts/pane/pane.html', filename: 'pane.html', inject: 'body' })],
  performance: { hints: false },
  stats: 'errors-warnings',
};
