import type { AnalysisReport, HostNote } from '../../../adapters/reports/analysis/report';
import type { AnalyseSnapshot } from './desk/analyse-snapshot';

/** What is told beside the caveats of the analysis itself: returns left out or included all the same, files not read. */
export function hostNotes(now: AnalyseSnapshot): readonly HostNote[] {
  const { failing, unread, unplaced, wish, analysis } = now;
  const publish = analysis?.publish === true;
  const note = (code: HostNote['code'], count: number, about: HostNote['about'] = []): HostNote[] =>
    count === 0 ? [] : [{ code, count, about: publish ? [] : about }];
  const returns = failing.map(({ enterprise, formId, rules }) => ({
    name: enterprise.name ?? '',
    form: formId,
    rules,
  }));
  const files = unread.map(({ path }) => ({ name: path, form: null, rules: [] }));
  return [
    ...note(wish.include === 'clean' ? 'failing-left-out' : 'failing-included', returns.length, returns),
    ...note('refused', files.length, files),
    ...note('unplaced', unplaced),
    ...note('no-register', now.register === null ? 1 : 0),
    ...note('register-before-first', now.beforeFirst ? 1 : 0),
  ];
}

/** Where the returns of the analysis came from: a ledger alone, or files. */
export function sourceOf({ files, ledgers }: AnalyseSnapshot): AnalysisReport['source'] {
  return ledgers.length > 0 && files.returns === 0 ? 'ledger' : 'files';
}
