import { fileBytes } from '../../../src/hosts/worker/open/file-bytes';

/** A file that the browser lets nobody read. */
function unreadable(name: string): Blob {
  const error = Object.assign(new Error('no'), { name });
  return Object.assign(new Blob(['abc']), { arrayBuffer: () => Promise.reject(error) });
}

describe('the bytes of a chosen file', () => {
  it('are what the file holds', async () => {
    expect(await fileBytes(new Blob(['abc']), 3)).toEqual(new Uint8Array([97, 98, 99]));
  });

  it('are not loaded where there are too many', async () => {
    const refusal = { kind: 'refusal', code: 'file-too-large', measured: 3, limit: 2 };
    expect(await fileBytes(new Blob(['abc']), 2)).toEqual(refusal);
  });

  it('are of a changing file where it was changed after it was chosen', async () => {
    expect(await fileBytes(unreadable('NotReadableError'), 3)).toMatchObject({ code: 'changing-file' });
  });

  it('cannot be had where the browser forbids it', async () => {
    expect(await fileBytes(unreadable('SecurityError'), 3)).toMatchObject({ code: 'unreadable-file' });
  });
});
