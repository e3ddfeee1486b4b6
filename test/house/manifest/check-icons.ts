import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pngSize } from './png-size';
import { named, place } from './read-manifest';

/** Sizes in pixels that every icon of a command must have. */
const WANTED = [16, 32, 80];

function pictureProblems(file: string, size: number, where: string): string[] {
  if (!existsSync(file)) return [`icon: ${path.basename(file)} of ${where} is not there`];
  const found = pngSize(readFileSync(file));
  if (!found) return [`icon: ${path.basename(file)} of ${where} is no PNG`];
  const { width, height } = found;
  return width === size && height === size
    ? []
    : [`icon: ${path.basename(file)} of ${where} is ${width} × ${height}, wanted ${size}`];
}

/** Icons that are missing, or whose pictures have another size than the manifest says. */
export function checkIcons(app: Element, root: string, base: string): string[] {
  const addresses = new Map(
    named(app, 'Images').flatMap((all) =>
      [...all.children].map((one) => [one.id, one.getAttribute('DefaultValue') ?? '']),
    ),
  );
  const fileOf = (address: string): string => path.join(root, address.slice(base.length + 1));
  const commands = named(app, 'Icon').flatMap((icon) => {
    const images = [...icon.children];
    const where = place(icon.parentElement!);
    const sizes = images.map((image) => Number(image.getAttribute('size')));
    return [
      ...WANTED.filter((size) => !sizes.includes(size)).map((size) => `icon: ${where} has none of ${size}`),
      ...images.flatMap((image, at) => {
        const address = addresses.get(image.getAttribute('resid') ?? '');
        return address ? pictureProblems(fileOf(address), sizes[at]!, where) : [];
      }),
    ];
  });
  const own = [['IconUrl', 32] as const, ['HighResolutionIconUrl', 64] as const].flatMap(([name, size]) =>
    named(app, name).flatMap((one) => pictureProblems(fileOf(one.getAttribute('DefaultValue') ?? ''), size, name)),
  );
  return [...commands, ...own];
}
