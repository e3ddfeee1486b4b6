import type { Refusal } from '../../../core/model/refusal';

/** What a browser calls it when a file was changed, or its drive pulled, after it was chosen. */
const CHANGED = 'NotReadableError';

/** The bytes of a file, or of a part of it. Never throws: `file-too-large`, `changing-file`, `unreadable-file`. */
export async function fileBytes(file: Blob, limit: number): Promise<Uint8Array | Refusal> {
  if (file.size > limit) return { kind: 'refusal', code: 'file-too-large', measured: file.size, limit };
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    const detail = error instanceof Error ? error.name : String(error);
    return { kind: 'refusal', code: detail === CHANGED ? 'changing-file' : 'unreadable-file', detail };
  }
}
