import { comparableBridge, type Bridge, type BridgeMember } from '../../indicators/comparable-bridge';
import { growth } from '../../indicators/growth';
import { PERCENT, type Amount } from '../../indicators/indicator';
import { addMonths } from '../../model/period';
import { columnScale } from '../columns/column-scale';
import type { SpanColumns } from '../measures/span-columns';
import type { Work } from '../work';
import { columnOf, rowOf, type DraftRow, type DraftTable } from './draft';
import { printedAs } from './group-table';
import { cellOf, printedAmount, termsOf } from './sums';

/** Who is behind each step of the bridge, as positions of members. */
export interface BridgeParts {
  readonly entrants: readonly number[];
  /** in scope in both years, without a return of last year */
  readonly unpublished: readonly number[];
  /** out of scope now */
  readonly exits: readonly number[];
  /** in scope now, without a value */
  readonly notFiled: readonly number[];
  /** own base other than what was published */
  readonly restated: readonly number[];
  readonly continuing: readonly number[];
}

const amountOf = (value: number): Amount => (Number.isNaN(value) ? null : value);

/** Decimals that the figures have, six where they have no end. */
function decimalsOf({ now, own, published }: SpanColumns): number {
  const scales = [now, own, published].map(columnScale);
  return scales.includes(0) ? 6 : Math.round(Math.log10(Math.max(...scales)));
}

/** Sorts the members into the steps of the bridge. Null when nobody's return of last year is known. */
export function bridgeParts(work: Work): BridgeParts | null {
  const { lead, request } = work;
  const { now, own, published } = work.columns(lead, request.basis);
  const scope = work.inScope();
  const scopeThen = work.inScope(addMonths(request.period, -12));
  const parts = {
    ...{ entrants: [] as number[], unpublished: [] as number[], exits: [] as number[] },
    ...{ notFiled: [] as number[], restated: [] as number[], continuing: [] as number[] },
  };
  let known = false;
  for (let i = 0; i < now.length; i++) {
    if (i === work.members.zone) continue;
    const filed = scope[i] === 1 && !Number.isNaN(now[i]!);
    const filedThen = !Number.isNaN(published[i]!);
    known ||= filedThen;
    if (filed && filedThen) {
      parts.continuing.push(i);
      if (!Number.isNaN(own[i]!) && own[i] !== published[i]) parts.restated.push(i);
    } else if (filed) (work.members.registered && scopeThen[i] === 1 ? parts.unpublished : parts.entrants).push(i);
    else if (filedThen) (scope[i] === 1 ? parts.notFiled : parts.exits).push(i);
  }
  return known ? parts : null;
}

/** The bridge of the lead measure over these members, in the measure's unit. */
export function bridgeOf(work: Work, parts: BridgeParts): Bridge {
  const { lead, request, members } = work;
  const columns = work.columns(lead, request.basis);
  const { now, own, published } = columns;
  const member = (i: number, inScopeNow: boolean, inScopeThen: boolean): BridgeMember => ({
    ...{ id: members.ids[i]!, inScopeNow, inScopeThen, now: amountOf(now[i]!), published: amountOf(published[i]!) },
    // a blank 上年同期 of one that filed last year is what it filed
    ownBase: amountOf(Number.isNaN(own[i]!) ? published[i]! : own[i]!),
  });
  const bridge = comparableBridge({
    unit: lead.unit,
    decimals: decimalsOf(columns),
    members: [
      ...parts.continuing.map((i) => member(i, true, true)),
      ...[...parts.entrants, ...parts.unpublished].map((i) => member(i, true, false)),
      ...[...parts.exits, ...parts.notFiled].map((i) => member(i, false, true)),
    ],
  });
  // every member has the figures that its step needs: `bridgeParts` asked for them
  return bridge as Bridge;
}

function sumOf(work: Work, column: Float64Array, members: readonly number[]): number {
  const scale = 10 ** decimalsOf(work.columns(work.lead, work.request.basis));
  return members.reduce((sum, i) => sum + Math.round((Number.isNaN(column[i]!) ? 0 : column[i]!) * scale), 0) / scale;
}

/**
 * 可比口径: from last year's total as published to this year's, step by step, closing exactly; both growth rates.
 * @returns null when no return of last year is known
 */
export function bridgeTable(work: Work): DraftTable | null {
  const parts = bridgeParts(work);
  if (!parts) return null;
  const { lead, request, definition } = work;
  const { basis } = request;
  const { own, published } = work.columns(lead, basis);
  const bridge = bridgeOf(work, parts);
  const columns = [
    columnOf(definition.lead, 'level', basis, basis, printedAs(lead, 'level')),
    columnOf(definition.lead, 'growth', basis, basis, {
      unit: PERCENT,
      decimals: lead.definition.rateDecimals ?? 1,
    }),
  ];
  const step = (id: string, value: number, count: number, base?: number): DraftRow =>
    rowOf({
      ...{ id, subject: 'step', labels: [id], enterprises: count },
      role: base === undefined && id !== 'now' ? 'part' : 'total',
      cells: [
        cellOf(printedAmount(value, lead.unit, lead.definition.unit), count, termsOf(lead.unit, { [id]: value })),
        base === undefined
          ? null
          : cellOf(growth({ now: bridge.now, then: base }), count, termsOf(lead.unit, { now: bridge.now, then: base })),
      ],
    });
  const { continuing, entrants, unpublished, exits, notFiled, restated } = parts;
  const filed = continuing.length + entrants.length + unpublished.length;
  const before = continuing.length + exits.length + notFiled.length;
  const rows = [
    step('published', bridge.published, before, bridge.published),
    step('exits', 0 - sumOf(work, published, exits), exits.length),
    ...(notFiled.length === 0 ? [] : [step('not-filed', 0 - sumOf(work, published, notFiled), notFiled.length)]),
    step('restatements', bridge.steps.restatements, restated.length),
    step('entrants', sumOf(work, own, entrants), entrants.length),
    ...(unpublished.length === 0 ? [] : [step('unpublished', sumOf(work, own, unpublished), unpublished.length)]),
    step('comparable', bridge.comparable, filed, bridge.comparable),
    step('growth', bridge.steps.growth, filed),
    step('now', bridge.now, filed),
  ];
  return { id: 'bridge', kind: 'bridge', measure: definition.lead, by: [], columns, rows };
}
