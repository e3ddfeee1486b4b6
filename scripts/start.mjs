// `npm start`: on Windows and macOS the add-in in Excel itself; elsewhere, or with --preview, beside a simulated Excel.
// Everything is served from this computer to this computer.
import { parseArgs } from 'node:util';
import { startPreview } from './start-preview.mjs';
import { startInExcel } from './start-in-excel.mjs';

const HELP = `npm start [-- --preview] [-- --port 3000]

  --preview   在浏览器中打开模拟的 Excel / open a simulated Excel in a browser
  --port N    窗格所用端口,默认 3000 / port of the pane, 3000 unless said
  --quiet     不自动打开浏览器 / do not open a browser`;

function options() {
  try {
    return parseArgs({
      options: {
        preview: { type: 'boolean', default: false },
        quiet: { type: 'boolean', default: false },
        port: { type: 'string', default: '3000' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    console.error(`${error.message}\n\n${HELP}`);
    process.exit(2);
  }
}

const { preview, quiet, port, help } = options();
if (help) {
  console.log(HELP);
  process.exit(0);
}
if (!/^\d{1,5}$/.test(port) || Number(port) > 65534) {
  console.error(`端口须是 0 到 65534 的整数:${port} / the port must be a whole number from 0 to 65534: ${port}`);
  process.exit(2);
}
const excelHere = process.platform === 'win32' || process.platform === 'darwin';
const start = excelHere && !preview ? startInExcel : startPreview;
process.exitCode = await start({ port: Number(port), quiet });
