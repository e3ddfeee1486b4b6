import path from 'node:path';

/** The package's own folder: three above this file, in `src` as in `dist`. */
export const PROJECT_ROOT = path.resolve(__dirname, '../../..');
