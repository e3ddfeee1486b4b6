import { createContext, useContext, useSyncExternalStore } from 'react';
import { pageWords, type PageWords } from '../../locales/page-words';
import { useWords } from '../pane/components/pane-context';
import type { PageFiles } from './page-files';
import type { PageState } from './page-work';

export const FilesContext = createContext<PageFiles | null>(null);

/** The file of the page with everything around it, and how it stands now. */
export function useFiles(): { readonly files: PageFiles; readonly state: PageState } {
  const files = useContext(FilesContext);
  if (!files) throw new Error('outside of the page');
  const state = useSyncExternalStore(files.subscribe, files.snapshot);
  return { files, state };
}

export function usePageWords(): PageWords {
  return pageWords(useWords().language);
}
