const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');

const at = (file) => path.resolve(__dirname, file);

/** Hashes of the scripts written in a page, as its policy names them. */
function inlineHashes(html) {
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => hash(text));
}

/**
 * A page with its content security policy: own files, the scripts in it, and office.js with what that loads.
 * @param {string} file template
 * @param {string | null} officeJs address of office.js, or null for a page without Office
 */
function pageOf(file, officeJs) {
  const html = readFileSync(at(file), 'utf8').replaceAll('{{officeJs}}', officeJs ?? '');
  const elsewhere = officeJs && /^https:/.test(officeJs) ? [new URL(officeJs).origin] : [];
  const scripts = ["'self'", ...inlineHashes(html), ...elsewhere].join(' ');
  const policy = [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'unsafe-inline'",
    "img-src 'self' data: blob:",
    'worker-src blob:',
    `connect-src ${[...(officeJs ? ["'self'"] : []), 'blob:', ...elsewhere].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return html.replace('{{csp}}', policy.join('; '));
}

const page = (name, template, officeJs) =>
  new HtmlWebpackPlugin({
    templateContent: () => pageOf(template, officeJs),
    filename: `${name}.html`,
    chunks: [name],
    inject: 'body',
    minify: false,
  });

/**
 * pane.html is the add-in in Excel, page.html the same engine over a file without Excel. `npm run build` first: it
 * compiles the pack. Usually run by scripts/build-web.mjs, which gives the address of office.js.
 */
module.exports = ({ officeJs = 'officejs/office.js' } = {}) => ({
  mode: 'production',
  target: ['web', 'es2022'],
  entry: { pane: './src/hosts/excel/main.tsx', page: './src/hosts/page/main.tsx' },
  output: { path: at('dist/web'), filename: '[name].[contenthash:8].js', clean: true },
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
          configFile: at('src/hosts/excel/tsconfig.json'),
          compilerOptions: { module: 'esnext', emitDeclarationOnly: false, composite: false, declaration: false },
        },
      },
    ],
  },
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
  plugins: [page('pane', 'src/hosts/pane/pane.html', officeJs), page('page', 'src/hosts/page/page.html', null)],
  performance: { hints: false },
  stats: 'errors-warnings',
});
