import { checkIntegrity } from '../checking/integrity/check-integrity';
import { fingerprintOf } from '../checking/fingerprint';
import type { Oddity } from '../model/filing';
import type { Finding } from '../model/finding';
import type { WorkbookGrid } from '../model/grid';
import { formatPeriod, type Period } from '../model/period';
import type { RuleClass } from '../model/rule';
import { verifyReceipt } from './verify-receipt';
import { oddityKind } from '../reading/oddity-codes';
import type { FilingsRead } from '../reading/read-filings';

interface FileFact {
  readonly code: string;
  readonly class: RuleClass;
  readonly cells?: Finding['cells'];
  readonly facts?: Finding['facts'];
}

function fileFinding(fact: FileFact, period: Period | null): Finding {
  const facts = fact.facts ?? {};
  return {
    code: fact.code,
    class: fact.class,
    essLevel: 0,
    audience: 'enterprise',
    rule: fact.code,
    ruleVersion: '',
    source: '',
    form: null,
    enterprise: null,
    period,
    cells: fact.cells ?? [],
    values: [],
    unit: null,
    expected: null,
    tolerance: null,
    facts,
    evidence: null,
    suggestions: [],
    cause: null,
    fingerprint: fingerprintOf({
      rule: fact.code,
      form: null,
      enterprise: null,
      period: period ? formatPeriod(period) : '',
      values: [],
      facts,
    }),
  };
}

/** Why no return was recognised: a form this pack does not know, one that came near, or nothing at all. */
function unrecognised({ unrecognised: sheets }: FilingsRead): FileFact {
  const other = sheets.find((sheet) => sheet.why === 'other-form');
  const number = other?.formNumbers[0];
  if (number) return { code: 'file.other-form', class: 'mandatory', cells: [number.at], facts: { found: number.text } };
  const near = sheets.map((sheet) => sheet.nearest).find((nearest) => nearest !== null);
  if (!near) return { code: 'file.unrecognised', class: 'mandatory' };
  const { form, items, of } = near;
  return { code: 'file.nearly-form', class: 'mandatory', facts: { form, items, of } };
}

function oddityFact(oddity: Oddity): FileFact {
  return { code: oddity.code, class: oddityKind(oddity.code).class, cells: oddity.at, facts: oddity.facts };
}

/**
 * Findings about a file as a whole: no return in it, macros, links to other files, the same form twice.
 * A returned template is compared with what was sent. A file without a return is never a pass.
 */
export function fileFindings(book: WorkbookGrid, read: FilingsRead, period: Period | null): Finding[] {
  const facts: FileFact[] = [
    ...(read.filings.length === 0 ? [unrecognised(read)] : []),
    ...(book.features.macros ? [{ code: 'file.macros', class: 'verify' as const }] : []),
    ...(book.features.externalLinks ? [{ code: 'file.external-links', class: 'verify' as const }] : []),
    ...read.oddities.map(oddityFact),
    ...checkIntegrity(book),
  ];
  return facts.map((fact) => fileFinding(fact, period));
}

/**
 * Findings about the receipt of a file that came in. Before submission they are nobody's concern: the receipt is about
 * to be replaced. @param pack name and version of the rules, as receipts name them
 */
export function receiptFindings(book: WorkbookGrid, read: FilingsRead, period: Period | null, pack: string): Finding[] {
  return verifyReceipt(book, read.filings, pack).map((fact) => fileFinding(fact, period));
}
