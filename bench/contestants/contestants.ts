import type { ChildFigures } from '../measuring/child-figures';

/** What a child process may run; parameters come as JSON from the section that names it. */
export type Run = (parameters: never) => Promise<ChildFigures>;

/** Each loaded only when it is its turn, so that no library weighs on another one's memory. */
export const CONTESTANTS: ReadonlyMap<string, () => Promise<(parameters: unknown) => Promise<ChildFigures>>> = new Map(
  Object.entries({
    'make-corpus': async (): Promise<Run> => (await import('./make-corpus')).run,
    'inflate-small': async (): Promise<Run> => (await import('./inflate-small')).run,
    'read-small': async (): Promise<Run> => (await import('./read-small')).run,
    'sheetjs-small': async (): Promise<Run> => (await import('./sheetjs')).runSmall,
    'exceljs-small': async (): Promise<Run> => (await import('./exceljs')).runSmall,
    'check-small': async (): Promise<Run> => (await import('./check-small')).run,
    'check-batch': async (): Promise<Run> => (await import('./check-batch')).run,
    'annotate-patch': async (): Promise<Run> => (await import('./annotate-patch')).run,
    'annotate-exceljs': async (): Promise<Run> => (await import('./annotate-exceljs')).run,
    'templates-shenbao': async (): Promise<Run> => (await import('./templates-shenbao')).run,
    'templates-exceljs': async (): Promise<Run> => (await import('./templates-exceljs')).run,
    'inflate-large': async (): Promise<Run> => (await import('./inflate-large')).run,
    'stream-large': async (): Promise<Run> => (await import('./read-large')).runStream,
    'read-large': async (): Promise<Run> => (await import('./read-large')).runGrid,
    'sheetjs-large': async (): Promise<Run> => (await import('./sheetjs')).runLarge,
    'ledger-make': async (): Promise<Run> => (await import('../ledger/make-ledger')).run,
    'ledger-ours': async (): Promise<Run> => (await import('../ledger/ours')).run,
    'ledger-sql': async (): Promise<Run> => (await import('../ledger/sql')).run,
    'detectors-ours': async (): Promise<Run> => (await import('../detectors/ours')).run,
    'detectors-objects': async (): Promise<Run> => (await import('../detectors/objects')).run,
    'exceljs-large': async (): Promise<Run> => (await import('./exceljs')).runLarge,
  }).map(([name, load]) => [name, load as () => Promise<(parameters: unknown) => Promise<ChildFigures>>]),
);
