const path = require('node:path');
const { readFileSync } = require('node:fs');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const webpack = require('webpack');
const { withFolderPolicy } = require('./scripts/page-policy');
const { withLargeSolver, withoutLargeSolver } = require('./scripts/large-solver');
const { typescriptRule } = require('./scripts/typescript-rule');

const at = (file) => path.resolve(__dirname, file);

const common = (name) => ({
  name,
  mode: 'production',
  target: ['web', 'es2022'],
  resolve: { extensions: ['.tsx', '.ts', '.js'], alias: withLargeSolver.alias },
  module: { rules: [typescriptRule(name)] },
  performance: { hints: false },
  stats: 'errors-warnings',
});

/** Everything in one script: what is otherwise loaded when asked for is in it from the start. */
const inOne = (name, entry, folder, devtool = false) => {
  const { module, ...rest } = common(name);
  return {
    ...rest,
    devtool,
    module: { ...module, parser: { javascript: { dynamicImportMode: 'eager' } } },
    entry: { [name]: entry },
    output: { path: folder, filename: '[name].js' },
    plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }), withoutLargeSolver()],
  };
};

/** The page as a folder for a server: index.html, scripts named by their content, the worker's script. */
const folderPage = (template) => ({
  ...common('page'),
  entry: { page: './src/hosts/page/main.tsx' },
  output: { path: at('dist/page'), filename: '[name].[contenthash:8].js', clean: true },
  // The policy of a page holds hashes of the scripts in it as they stand: nothing may rewrite them.
  optimization: {
    minimizeOptions: { html: false },
    splitChunks: {
      cacheGroups: { vendor: { test: /[\\/]node_modules[\\/]/, name: 'vendor', chunks: 'initial' } },
    },
  },
  plugins: [
    withLargeSolver.plugin(),
    new HtmlWebpackPlugin({
      templateContent: () => withFolderPolicy(template),
      filename: 'index.html',
      inject: 'body',
      minify: false,
    }),
  ],
});

/** The script of the page that is one file; it takes its worker from the text in the page. */
const filePage = (folder, devtool) => {
  const { plugins, ...rest } = inOne('page', './src/hosts/page/main.tsx', folder, devtool);
  const worker = at('src/hosts/worker/start-worker-inline.ts');
  return { ...rest, plugins: [...plugins, new webpack.NormalModuleReplacementPlugin(/[\\/]start-worker$/, worker)] };
};

/** The text of that worker. */
const fileWorker = (folder, devtool) => ({
  ...inOne('worker', './src/hosts/worker/entry.ts', folder, devtool),
  target: ['webworker', 'es2022'],
});

/**
 * The service worker of the folder.
 * @param {{ build: string, files: Record<string, string> }} kept files of the build with their digests
 */
const serviceWorker = (kept) => {
  const { plugins, ...rest } = inOne(
    'service-worker',
    './src/hosts/page/service-worker/service-worker.ts',
    at('dist/page'),
  );
  const define = new webpack.DefinePlugin({ KEPT: JSON.stringify(kept) });
  return { ...rest, target: ['webworker', 'es2022'], plugins: [...plugins, define] };
};

/** The page's template: `head` and `body` take what each way of building puts there. */
const pageTemplate = ({ head, body }) =>
  readFileSync(at('src/hosts/page/page.html'), 'utf8')
    .replace('{{head}}', () => head)
    .replace('{{body}}', () => body);

module.exports = { folderPage, filePage, fileWorker, serviceWorker, pageTemplate };
