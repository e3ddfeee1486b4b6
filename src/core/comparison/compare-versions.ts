import type { Finding } from '../model/finding';
import type { Pack } from '../model/pack';
import { foldText } from '../reading/fold-text';
import { saysNothing } from '../submission/judge-text';
import { changedValues } from './changed-values';
import { compareFindings } from './compare-findings';
import { Concerned } from './concerned';
import { FindingPlaces } from './finding-places';
import type { ReturnComparison, ReturnVersion, SaidLine } from './return-comparison';
import { undecidedIn } from './undecided-in';
import { SpokenOf } from './spoken-of';

/** What is known beside the two versions. */
export interface ComparedBeside {
  readonly pack: Pick<Pack, 'forms' | 'rules'>;
  /** explanations of the new version */
  readonly said: readonly SaidLine[];
  /** reason given for the revision; null = none */
  readonly why: string | null;
  /** findings on other forms of the old version, which may concern a value of this one too */
  readonly others?: readonly Finding[];
}

/** Whether a line of an explanation was written for a finding: by its values where it is bound to them, else by its rule. */
function answers(lines: readonly SaidLine[]): (finding: Finding) => boolean {
  const speaking = lines.filter(({ text }) => !saysNothing(text));
  const fingerprints = new Set(speaking.flatMap(({ fingerprint }) => fingerprint ?? []));
  const rules = new Set(
    speaking.flatMap(({ rule, cell, fingerprint }) => (fingerprint || cell ? [] : [foldText(rule)])),
  );
  return ({ rule, fingerprint }) => fingerprints.has(fingerprint) || rules.has(foldText(rule));
}

/**
 * Two versions of one return, judged by the same rules: what was fixed, what still fails, what is newly broken, and which
 * values changed although nothing was asked about them and nobody says why. Linear in values and findings.
 */
export function compareVersions(before: ReturnVersion, after: ReturnVersion, beside: ComparedBeside): ReturnComparison {
  const { pack, said, why, others = [] } = beside;
  const { form } = after.filing;
  const aliases = new Map(pack.forms.map(({ id, alias }) => [id, alias]));
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
  const checkOf = (rule: string): string | null => rules.get(rule)?.check ?? null;
  const [old, fresh] = [new FindingPlaces(before.filing, aliases), new FindingPlaces(after.filing, aliases)];
  const changes = changedValues(before.filing, after.filing);
  const oneSided = new Set(
    changes.flatMap(({ kind, code, row }) =>
      row !== null && (kind === 'row-added' || kind === 'row-gone') ? [`${form.alias}.${row.group}.${code}`] : [],
    ),
  );
  const asked = new Concerned(form.alias, checkOf);
  for (const finding of before.findings) asked.add(finding, old);
  const abroad = new Concerned(form.alias, () => null);
  for (const finding of others) abroad.add({ ...finding, cells: [] }, old);
  const explained = new Concerned(form.alias, () => null);
  const isAnswered = answers(said);
  for (const finding of after.findings) if (isAnswered(finding)) explained.add({ ...finding, cells: [] }, fresh);
  const spoken = new SpokenOf(form, said, why);
  const found = compareFindings(
    { findings: before.findings, places: old },
    { findings: after.findings, places: fresh },
    oneSided,
  );
  const [undecidedThen, undecidedNow] = [undecidedIn(before), undecidedIn(after)];
  return {
    before: before.filing,
    after: after.filing,
    changes: changes.map((change) => ({
      ...change,
      asked: [...new Set([...asked.of(change), ...abroad.of(change)])],
      explained: explained.of(change).length > 0 || spoken.speaksOf(change),
    })),
    still: found.still,
    fixed: found.fixed.filter((finding) => !undecidedNow(finding)),
    undecided: found.fixed.filter(undecidedNow),
    broken: found.broken,
    undecidedBefore: new Set(found.broken.filter(undecidedThen)),
  };
}
