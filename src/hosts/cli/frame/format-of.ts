import path from 'node:path';

/** The format asked for, else the one that the extension of `--out` says, else the first. */
export function formatOf<F extends string>(
  formats: readonly [F, ...F[]],
  { format, out }: { readonly format?: F; readonly out?: string },
): F {
  if (format !== undefined) return format;
  const extension = path
    .extname(out ?? '')
    .slice(1)
    .toLowerCase();
  return formats.find((one) => one === extension) ?? formats[0];
}
