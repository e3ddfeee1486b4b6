import type { Analysis } from '../../../core/model/analysis';
import type { AnalysisNames } from './names';

/** What the host says beside the caveats of the analysis itself. */
export interface HostNote {
  readonly code:
    'failing-left-out' | 'failing-included' | 'refused' | 'unplaced' | 'no-register' | 'register-before-first';
  readonly count: number;
  /** files, or returns by enterprise and form; empty in a published analysis */
  readonly about: readonly { readonly name: string; readonly form: string | null; readonly rules: readonly string[] }[];
}

/** An analysis with all that its reports tell. */
export interface AnalysisReport {
  readonly analysis: Analysis;
  readonly names: AnalysisNames;
  /** where the returns came from */
  readonly source: 'files' | 'ledger';
  readonly notes: readonly HostNote[];
}
