import { useCallback } from 'react';
import { isRefusal } from '../../core/model/refusal';
import { useWords } from '../pane/components/pane-context';
import { saveFile } from '../pane/save-file';
import { makeCopy } from './make-copy';
import type { PageFiles } from './page-files';

/** Whether the workbook holds a receipt of its values as they are. */
function isChecked(files: PageFiles): boolean {
  const phase = files.snapshot().desk?.desk.snapshot().phase;
  return phase?.at === 'ready' && phase.view.receipt?.current === true;
}

/** Hands a copy with the changes to the person; tells what it is called, or why there is none. @returns whether there is */
export function useDownload(files: PageFiles): () => Promise<boolean> {
  const { language } = useWords();
  return useCallback(async () => {
    const { host } = files;
    const { work, copying } = files.snapshot();
    if (!host || !work || copying) return false;
    files.setCopying(true);
    try {
      const copy = await makeCopy(host, work.bytes, isChecked(files), language);
      if (isRefusal(copy)) {
        files.tell({ kind: 'refused', refusal: copy });
        return false;
      }
      saveFile(copy.name, copy.content, copy.type);
      host.markSaved(copy.changes);
      files.tell({ kind: 'saved', name: copy.name });
      return true;
    } catch (error) {
      files.tell({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
      return false;
    } finally {
      files.setCopying(false);
    }
  }, [files, language]);
}
