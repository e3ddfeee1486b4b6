import { createHash } from 'node:crypto';
import { openReturn } from '../../../adapters/folder/open-return';
import type { ReturnSource } from '../../../adapters/folder/source';
import type { AcceptEntry, HeldFor } from '../../../adapters/reports/ledger/accept-report';
import { judgeIntake, questionRecord, type Intake } from '../../../core/ledger/intake';
import { whyNotKept } from '../../../core/ledger/kept-text';
import { returnExplanations } from '../../../core/ledger/return-explanations';
import type { Filing } from '../../../core/model/filing';
import type { AcceptOutcome, LedgerCandidate } from '../../../core/model/ledger';
import type { ExplanationEntry } from '../../../core/model/ledger-explanation';
import { formatPeriod, samePeriod, type Period } from '../../../core/model/period';
import { isRefusal } from '../../../core/model/refusal';
import type { FileResult, FilingResult } from '../../../core/model/result';
import type { CheckSettings } from '../../batch/check-settings';
import type { FileOutcome } from '../../batch/file-outcome';
import { ledgerFiler } from './named-filer';

/** A received return as judged: to be taken, or why not. */
export interface Judged {
  readonly path: string;
  readonly filing: Filing;
  readonly filer: string | null;
  readonly intake: Intake;
  readonly heldFor: HeldFor | null;
  /** path of the later file that counts in its place */
  readonly by: string | null;
}

function heldFor(filing: Filing, intake: Intake, asked: Period, unexplained: 'accept' | 'hold'): HeldFor | null {
  if (ledgerFiler(filing) === null) return 'filer-missing';
  if (filing.period === null) return 'period-missing';
  if (!samePeriod(filing.period, asked)) return 'other-period';
  if (intake.mandatory.length > 0) return 'mandatory';
  return unexplained === 'hold' && intake.questions.length > 0 ? 'unexplained' : null;
}

/** Of the same return twice the later counts, whatever it is worth: the earlier one is superseded. */
function supersede(all: readonly Judged[]): Judged[] {
  const keyOf = ({ filer, filing }: Judged): string | null =>
    filer === null || filing.period === null ? null : `${filer} ${filing.form.id} ${formatPeriod(filing.period)}`;
  const last = new Map<string, Judged>();
  for (const one of all) {
    const key = keyOf(one);
    if (key !== null) last.set(key, one);
  }
  return all.map((one) => {
    const key = keyOf(one);
    const counts = key === null ? one : last.get(key)!;
    return counts === one ? one : { ...one, by: counts.path };
  });
}

/**
 * Judges every return of a batch.
 * @param files results of the batch, compared with each other
 * @param outcomes of the same files in the same order
 */
export function judgeReturns(
  files: readonly FileResult[],
  outcomes: readonly FileOutcome[],
  { pack, period }: CheckSettings,
  unexplained: 'accept' | 'hold',
): readonly Judged[] {
  const judge = (file: FileResult, { filing, findings }: FilingResult, explanations: FileOutcome['explanations']) => {
    const intake = judgeIntake([...file.findings, ...findings], explanations, pack.forms);
    const why = heldFor(filing, intake, period, unexplained);
    return { path: file.path, filing, filer: ledgerFiler(filing), intake, heldFor: why, by: null };
  };
  return supersede(
    files.flatMap((file, at) => file.filings.map((result) => judge(file, result, outcomes[at]!.explanations))),
  );
}

export const isTaken = ({ heldFor: why, by }: Judged): boolean => why === null && by === null;

/** SHA-256 of files by path, each read once; '' for one that can no longer be read. */
export class FileDigests {
  private readonly known = new Map<string, Promise<string>>();
  private readonly sources: ReadonlyMap<string, ReturnSource>;

  constructor(items: readonly ReturnSource[]) {
    this.sources = new Map(items.map((item) => [item.path, item]));
  }

  of(path: string): Promise<string> {
    const known = this.known.get(path) ?? this.read(path);
    this.known.set(path, known);
    return known;
  }

  private async read(path: string): Promise<string> {
    const source = this.sources.get(path);
    const bytes = source ? await openReturn(source) : null;
    return bytes === null || isRefusal(bytes) ? '' : createHash('sha256').update(bytes).digest('hex');
  }
}

/** What its sheet 说明 explains; nothing for one that cannot be placed. */
export function explanationsOf({ filing, filer, intake }: Judged): readonly ExplanationEntry[] {
  if (filer === null || filing.period === null) return [];
  return returnExplanations(intake.answered, { filer, form: filing.form.id, period: filing.period });
}

/** A return as the ledger takes it. */
export async function candidateOf(
  judged: Judged,
  digests: FileDigests,
  receivedOn: string | null,
): Promise<LedgerCandidate> {
  const { path, filing, filer, intake } = judged;
  const source = { path, sheet: filing.sheet, digest: await digests.of(path), receivedOn };
  return {
    filer: filer!,
    name: filing.enterprise.name ?? '',
    filing,
    source,
    questions: intake.questions.map(questionRecord),
    explanations: explanationsOf(judged).filter(({ text }) => whyNotKept(text) === null),
  };
}

/** What became of a return, as it is reported. @param outcome of the ledger, for those that were given to it */
export function entryOf(judged: Judged, outcome: AcceptOutcome | undefined): AcceptEntry {
  const { path, filing, intake, by } = judged;
  const { enterprise, form, period } = filing;
  const refused = outcome?.outcome === 'refused' ? outcome.refusal : null;
  const taken = outcome !== undefined && outcome.outcome !== 'refused' ? outcome : null;
  return {
    path,
    enterprise: { code: enterprise.code, name: enterprise.name },
    form: form.id,
    period,
    outcome: taken?.outcome ?? (by === null ? 'held' : 'superseded'),
    revision: taken?.revision ?? null,
    heldFor: by === null ? (refused ?? judged.heldFor) : null,
    by,
    mandatory: taken === null && by === null ? intake.mandatory : [],
    questions: by === null ? intake.questions : [],
  };
}
