import { openFile } from './open-file';
import type { PageFiles } from './page-files';

/** Opens the sample return that came with the page. */
export function openSample(files: PageFiles): void {
  files.open('sample.xlsx', async () => {
    const { default: sample } = await import(
      /* webpackChunkName: "sample" */ '../../../assets/sample-return/sample.json'
    );
    const bytes = Uint8Array.from(atob(sample.base64), (letter) => letter.charCodeAt(0));
    return await openFile(new Blob([bytes]), sample.name);
  });
}
