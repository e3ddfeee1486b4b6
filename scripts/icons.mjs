// The pictures of assets/icons from their drawings in assets/icons/src, by rsvg-convert (librsvg). Run it after a drawing changed.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const icons = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../assets/icons');
/** Pixels: what Office asks for at 100 % to 500 %, and 128 for lists of add-ins. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

for (const drawing of readdirSync(path.join(icons, 'src'))) {
  const name = path.basename(drawing, '.svg');
  for (const size of name === 'icon' ? [...SIZES, 128] : SIZES) {
    const picture = path.join(icons, `${name}-${size}.png`);
    const from = path.join(icons, 'src', drawing);
    execFileSync('rsvg-convert', ['-w', String(size), '-h', String(size), '-o', picture, from]);
  }
}
