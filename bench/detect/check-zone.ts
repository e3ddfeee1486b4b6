import { makeCallList } from '../../core/calls/make-call-list';
import { checkReturn } from '../../core/checking/check-return';
import type { CompiledPack } from '../../core/checking/compiled-pack';
import { prepareRules } from '../../core/checking/prepare-rules';
import type { RuleSet } from '../../core/checking/rule-set';
import type { CallList } from '../../core/model/call-list';
import type { Filing } from '../../core/model/filing';
import type { Finding } from '../../core/model/finding';
import { addMonths } from '../../core/model/period';
import type { Register } from '../../core/model/register';
import { registerOf } from '../../core/reading/register-list';
import type { FormDraft } from '../../hosts/demo/received/draft-return';
import { asFiling } from './as-filing';
import { PERIOD, type CleanZone, type Unit } from './zones';

/** Key of a unit as `filerKey` gives it. */
export const keyOf = ({ entry }: Unit): string => `code ${entry.organisationCode!}`;

/** A clean zone checked once; only the returns with an error are checked anew. */
export class CheckedZone {
  private readonly ruleSet: RuleSet;
  private readonly register: Register;
  private readonly earlier: readonly { readonly previous: readonly Filing[]; readonly lastYear: readonly Filing[] }[];
  private readonly filings: Filing[][];
  private readonly findings: (readonly Finding[])[];

  constructor(
    readonly zone: CleanZone,
    private readonly pack: CompiledPack,
  ) {
    this.ruleSet = prepareRules(pack);
    this.register = registerOf(zone.entries);
    this.earlier = zone.units.map(({ member, before, lastYear }) => ({
      previous: [...before.values()].map((draft) => asFiling(draft, member, addMonths(PERIOD, -1))),
      lastYear: [...lastYear.values()].map((draft) => asFiling(draft, member, addMonths(PERIOD, -12))),
    }));
    this.filings = zone.units.map(({ member, now }) =>
      [...now.values()].map((draft) => asFiling(draft, member, PERIOD)),
    );
    this.findings = zone.units.map((_, i) => this.check(i, this.filings[i]!));
  }

  private check(at: number, filings: readonly Filing[]): readonly Finding[] {
    if (filings.length === 0) return [];
    const input = {
      filings,
      ...this.earlier[at]!,
      entry: this.zone.entries[at]!,
      register: this.register,
      asked: PERIOD,
    };
    return checkReturn(this.ruleSet, input).flatMap(({ findings }) => findings);
  }

  /** @param changed drafts by unit */
  with(changed: ReadonlyMap<number, ReadonlyMap<string, FormDraft>>): {
    readonly list: CallList;
    readonly filings: readonly Filing[];
    readonly findings: ReadonlyMap<string, readonly Finding[]>;
  } {
    const now = this.filings.map((clean, i) => {
      const drafts = changed.get(i);
      return drafts ? [...drafts.values()].map((draft) => asFiling(draft, this.zone.units[i]!.member, PERIOD)) : clean;
    });
    const findings = new Map(
      this.zone.units.map((unit, i) => [keyOf(unit), changed.has(i) ? this.check(i, now[i]!) : this.findings[i]!]),
    );
    const filings = now.flatMap((own, i) => [...own, ...this.earlier[i]!.previous, ...this.earlier[i]!.lastYear]);
    const input = { filings, entries: this.zone.entries, pack: this.pack, period: PERIOD, findings };
    return { list: makeCallList(input), filings, findings };
  }
}
