import { zoneColumns, type TotalColumns } from '../../core/calls/zone-columns';
import type { CompiledPack } from '../../core/checking/compiled-pack';
import type { Call } from '../../core/model/call-list';
import type { Finding } from '../../core/model/finding';
import { RULE_CLASSES } from '../../core/model/rule';
import type { FormDraft } from '../../hosts/demo/received/draft-return';
import { Random } from '../../hosts/demo/zone/random';
import { copyOf } from './as-filing';
import { keyOf, type CheckedZone } from './check-zone';
import { ERRORS, type PlantedError } from './errors';
import { RIVALS } from './rivals';
import { DEPTHS, type Tally } from './tally';
import { PERIOD } from './zones';

const SHARE_WRONG = 0.05;
const HEAVY = { total: 0.01, own: 0.3 };

interface Plant {
  readonly error: PlantedError;
  readonly drafts: ReadonlyMap<string, FormDraft>;
  /** the value of the one cell before */
  readonly was: number | null;
}

/** Errors in 5 % of the enterprises that filed; kinds come in turn, so that every kind is drawn alike often. */
function plantErrors(checked: CheckedZone, random: Random, turn: { next: number }): Map<number, Plant> {
  const { units } = checked.zone;
  const filers = units.flatMap(({ now }, i) => (now.size > 0 ? [i] : []));
  const plants = new Map<number, Plant>();
  const wanted = Math.max(2, Math.round(SHARE_WRONG * filers.length));
  for (let tries = 0; plants.size < wanted && tries < wanted * 50; tries++) {
    const at = random.pick(filers);
    if (plants.has(at)) continue;
    const error = ERRORS[turn.next % ERRORS.length]!;
    const unit = units[at]!;
    const drafts = new Map([...unit.now].map(([id, draft]) => [id, copyOf(draft)]));
    const [form, key] = error.cell?.split(' ') ?? [];
    const was = form === undefined ? null : (drafts.get(form)?.values.get(key!) ?? null);
    if (!error.plant({ now: drafts, before: unit.before, lastYear: unit.lastYear })) continue;
    plants.set(at, { error, drafts, was });
    turn.next++;
  }
  return plants;
}

/** The largest share of any total that stays wrong when these members are called and settled. */
function leftAfter(order: readonly number[], depth: number, errors: readonly Float64Array[]): number {
  const called = new Set(order.slice(0, depth));
  const shares = errors.map((error) => error.reduce((sum, value, i) => (called.has(i) ? sum : sum + value), 0));
  return Math.max(...shares);
}

/** Whether a finding is at a cell that was changed. */
function touches({ form, values }: Finding, clean: ReadonlyMap<string, FormDraft>, { drafts }: Plant): boolean {
  return values.some(({ item, column, when }) => {
    if (form === null || item === null || when !== 'now') return false;
    const key = `r${item}.${column}`;
    const [was, is] = [clean.get(form)?.values.get(key), drafts.get(form)?.values.get(key)];
    return was !== is;
  });
}

const gravest = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => RULE_CLASSES.indexOf(a.class) - RULE_CLASSES.indexOf(b.class));

/** Whether the planted cell is the first one named, and whether its true value is the first proposed. */
function judgeCell({ error, was }: Plant, findings: readonly Finding[]): { cell: boolean; value: boolean } {
  const [form, key] = error.cell!.split(' ') as [string, string];
  const [item, column] = key.slice(1).split('.') as [string, string];
  const ordered = gravest(findings).filter(({ code }) => code === 'rule-fails' || code === 'unit-slip');
  const proposing = ordered.find(({ suggestions }) => suggestions.length > 0);
  const first = proposing ?? ordered[0];
  if (!first) return { cell: false, value: false };
  const at = proposing?.suggestions[0]?.at ?? first.cells[0];
  const named = first.values.find(
    (value) => value.at?.row === at?.row && value.at?.column === at?.column && value.at?.sheet === at?.sheet,
  );
  const cell = named?.item === item && named.column === column && at?.sheet === form;
  return { cell, value: cell && proposing?.suggestions[0]?.value === was };
}

/** Relations that use a detector: how often they speak of clean returns is counted. */
const WITH_DETECTOR: ReadonlySet<string> = new Set(
  ['R10', 'R11', 'R12', 'R13', 'P18', 'P19', 'P11b', 'P11c', 'P13c', 'F16'], // prettier-ignore
);

/** What puts an enterprise on the list: a pattern of the form, the gravest relation, or the first reason. */
function evidenceOf({ patterns, findings, reasons }: Call): string {
  const [pattern, reason] = [patterns[0], reasons[0]];
  if (pattern) return pattern.kind;
  if (reason && reason.kind !== 'finding') return reason.kind;
  return (reason?.finding ?? gravest(findings)[0])?.rule ?? 'none';
}

/** One draw: errors planted, the zone checked, the list made, everything counted. */
export function runDraw(
  checked: CheckedZone,
  pack: CompiledPack,
  draw: number,
  tally: Tally,
  turn: { next: number },
): void {
  const { units, entries } = checked.zone;
  const random = new Random(`draw ${String(draw)} ${checked.zone.noise} ${String(units.length)}`);
  const plants = plantErrors(checked, random, turn);
  const { list, filings, findings } = checked.with(new Map([...plants].map(([at, { drafts }]) => [at, drafts])));
  const clean = checked.with(new Map()).filings;
  const columnsOf = (all: typeof filings): readonly TotalColumns[] =>
    zoneColumns({ filings: all, entries, pack, period: PERIOD }).totals;
  const [reported, truth] = [columnsOf(filings), columnsOf(clean)];
  const errors = reported.map(({ now }, t) => {
    const true_ = truth[t]!.now;
    const total = true_.reduce((sum, value) => sum + (Math.abs(value) || 0), 0);
    return Float64Array.from(units, (_, i) => Math.abs(now[i]! - true_[i]!) / total || 0);
  });
  const place = new Map(units.map((unit, i) => [keyOf(unit), i]));
  const called = new Set(list.calls.map(({ member }) => place.get(member)!));
  for (const [at, plant] of plants) {
    const isCalled = called.has(at);
    const kind = tally.kind(plant.error.kind);
    kind.planted++;
    kind.called += Number(isCalled);
    const told = findings.get(keyOf(units[at]!)) ?? [];
    kind.found += Number(told.some((finding) => touches(finding, units[at]!.now, plant)));
    kind.named += Number(told.some(({ rule }) => plant.error.rules?.includes(rule) === true));
    const own = reported.some(
      ({ now }, t) => Math.abs(now[at]! / truth[t]!.now[at]! - 1) >= HEAVY.own && errors[t]![at]! >= HEAVY.total,
    );
    for (const [applies, group] of [
      [plant.error.gross, tally.gross],
      [own, tally.heavy],
    ] as const) {
      if (!applies) continue;
      group.planted++;
      group.called += Number(isCalled);
    }
    if (plant.error.cell === null) continue;
    const { cell, value } = judgeCell(plant, findings.get(keyOf(units[at]!)) ?? []);
    kind.oneCell++;
    kind.rightCell += Number(cell);
    kind.rightValue += Number(value);
  }
  const filed = units.flatMap(({ now }, i) => (now.size > 0 ? [i] : []));
  const cleanFilers = filed.filter((i) => !plants.has(i));
  tally.clean.returns += cleanFilers.length;
  tally.clean.called += cleanFilers.filter((i) => called.has(i)).length;
  for (const i of cleanFilers) {
    for (const { rule } of findings.get(keyOf(units[i]!)) ?? []) {
      if (WITH_DETECTOR.has(rule)) tally.falseFindings.set(rule, (tally.falseFindings.get(rule) ?? 0) + 1);
    }
  }
  for (const call of list.calls) tally.because(evidenceOf(call), plants.has(place.get(call.member)!));
  tally.calls.made += called.size;
  tally.calls.right += [...called].filter((i) => plants.has(i)).length;
  const ours = [...list.calls, ...list.rest].map(({ member }) => place.get(member)!);
  const worst = (i: number): number => Math.max(...errors.map((error) => error[i]!));
  const ideal = [...plants.keys()].sort((a, b) => worst(b) - worst(a));
  const orders = new Map([
    ['ours', ours],
    ['ideal', ideal],
  ]);
  for (const { name, scores } of RIVALS) {
    const { score, called: chosen } = scores(reported);
    const rival = tally.rival(name);
    rival.planted += plants.size;
    rival.called += [...plants.keys()].filter((i) => chosen[i] === 1).length;
    rival.clean += cleanFilers.length;
    rival.calledClean += cleanFilers.filter((i) => chosen[i] === 1).length;
    orders.set(
      name,
      [...filed].sort((a, b) => score[b]! - score[a]!),
    );
  }
  for (const [name, order] of orders) {
    const left = tally.leftBy(name);
    DEPTHS.forEach((share, d) => left[d]!.push(leftAfter(order, Math.ceil(share * filed.length), errors)));
  }
}
