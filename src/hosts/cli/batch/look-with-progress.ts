import { cliWords } from '../../../locales/cli-words';
import type { ReturnSource } from '../../../adapters/folder/source';
import type { Words } from '../../../locales/words';
import type { CheckSettings } from '../../batch/check-settings';
import type { FileOutcome } from '../../batch/file-outcome';
import type { CliIo } from '../frame/cli-io';
import { Progress } from '../frame/progress';
import { lookAtAll } from './look-at-all';

export interface LookRun {
  readonly options: { readonly jobs: number; readonly quiet: boolean };
  readonly io: CliIo;
  readonly words: Words;
}

/**
 * Looks at every item, with progress.
 * @param check false = read only
 */
export async function lookWithProgress(
  items: readonly ReturnSource[],
  settings: CheckSettings,
  check: boolean,
  { options, io, words }: LookRun,
): Promise<FileOutcome[]> {
  const progress = new Progress(
    io,
    check ? cliWords(words.language).progress : cliWords(words.language).reading,
    items.length,
    options.quiet,
  );
  try {
    return await lookAtAll(items, settings, {
      jobs: options.jobs,
      check,
      signal: io.signal,
      onStep: () => {
        progress.step();
      },
    });
  } finally {
    progress.end();
  }
}
