import { growth } from './growth';
import { missingOf, undefinedBecause, type Amount, type Indicator, type UndefinedIndicator } from './indicator';

/** One enterprise in the bridge; all figures in one unit. */
export interface BridgeMember {
  readonly id: string;
  readonly inScopeNow: boolean;
  readonly inScopeThen: boolean;
  /** this period, as filed */
  readonly now: Amount;
  /** 上年同期 as it files it itself now; null for an entrant that has none */
  readonly ownBase: Amount;
  /** what was published of it last year */
  readonly published: Amount;
}

/** The way from last year's published total to this year's total. */
export interface BridgeSteps {
  /** C − P_comp: growth of what is in scope now on its own base */
  readonly growth: number;
  /** Σ own base of entrants */
  readonly entrants: number;
  /** −Σ published base of those that left */
  readonly exits: number;
  /** Σ restated − published, over those in scope in both years */
  readonly restatements: number;
  /** published figures of the members less the published total; 0 where no published total was given */
  readonly unexplained: number;
}

export interface Bridge {
  readonly state: 'value';
  readonly unit: string;
  /** C: this year's total of those in scope now, entrants without a base included */
  readonly now: number;
  readonly published: number;
  /** P_comp: Σ over those in scope now of their own 上年同期 */
  readonly comparable: number;
  /** published + all steps = now, exactly */
  readonly steps: BridgeSteps;
  readonly publishedGrowth: Indicator;
  readonly comparableGrowth: Indicator;
  /** entrants that have no base: in C, but without growth of their own */
  readonly withoutBase: readonly string[];
}

/** A bridge that cannot be built, with the enterprises whose figure is missing. */
export interface NoBridge extends UndefinedIndicator {
  readonly members: readonly string[];
}

export interface BridgeInput {
  readonly members: readonly BridgeMember[];
  readonly unit: string;
  /** decimals of the figures, 0 to 6: sums are kept in whole last digits, so that the bridge closes exactly */
  readonly decimals: number;
  /** last year's total as printed, where it is known apart from its members */
  readonly publishedTotal?: number;
}

/** A figure that a member must have, and has not; null when it is complete. An entrant may lack its base. */
function gapOf({ inScopeNow, inScopeThen, now, ownBase, published }: BridgeMember): string | null {
  if (inScopeNow) return missingOf(inScopeThen ? { now, ownBase, published } : { now });
  return inScopeThen ? missingOf({ published }) : null;
}

/**
 * The comparable-basis bridge (可比口径): C − P_published = (C − P_comp) + Σ entrants' own base − Σ exits' published base
 * + Σ continuing (restated − published). Both growth rates stand beside it.
 * @returns undefined, with the enterprises concerned, when one in scope now has no value, one in scope in both years no
 *   base, or one in scope last year no published figure
 * @source domain.md §4
 * @example comparableBridge({ unit: '千元', decimals: 0, members: [{ id: 'A', inScopeNow: true, inScopeThen: true, now: 120, ownBase: 104, published: 100 }, { id: 'B', inScopeNow: true, inScopeThen: false, now: 30, ownBase: 20, published: null }, { id: 'C', inScopeNow: false, inScopeThen: true, now: null, ownBase: null, published: 40 }] }).steps // { growth: 26, entrants: 20, exits: -40, restatements: 4, unexplained: 0 }
 */
export function comparableBridge({ members, unit, decimals, publishedTotal }: BridgeInput): Bridge | NoBridge {
  const gaps = members.filter((member) => gapOf(member) !== null);
  if (gaps.length > 0) {
    const operand = gapOf(gaps[0]!)!;
    return { ...undefinedBecause('missing', unit, { operand }), members: gaps.map(({ id }) => id) };
  }
  const scale = 10 ** decimals;
  const whole = (value: Amount): number => Math.round((value ?? 0) * scale);
  const sum = (of: (member: BridgeMember) => number, among: (member: BridgeMember) => boolean): number =>
    members.filter(among).reduce((total, member) => total + of(member), 0);
  const inNow = (member: BridgeMember): boolean => member.inScopeNow;
  const inThen = (member: BridgeMember): boolean => member.inScopeThen;
  const entrant = (member: BridgeMember): boolean => member.inScopeNow && !member.inScopeThen;
  const exit = (member: BridgeMember): boolean => !member.inScopeNow && member.inScopeThen;
  const both = (member: BridgeMember): boolean => member.inScopeNow && member.inScopeThen;

  const now = sum((member) => whole(member.now), inNow);
  const comparable = sum((member) => whole(member.ownBase), inNow);
  const ofMembers = sum((member) => whole(member.published), inThen);
  const published = publishedTotal === undefined ? ofMembers : whole(publishedTotal);
  return {
    state: 'value',
    unit,
    now: now / scale,
    published: published / scale,
    comparable: comparable / scale,
    steps: {
      growth: (now - comparable) / scale,
      entrants: sum((member) => whole(member.ownBase), entrant) / scale,
      exits: (0 - sum((member) => whole(member.published), exit)) / scale,
      restatements: sum((member) => whole(member.ownBase) - whole(member.published), both) / scale,
      unexplained: (ofMembers - published) / scale,
    },
    publishedGrowth: growth({ now: now / scale, then: published / scale }),
    comparableGrowth: growth({ now: now / scale, then: comparable / scale }),
    withoutBase: members
      .filter((member) => entrant(member) && missingOf({ own: member.ownBase }) !== null)
      .map(({ id }) => id),
  };
}
