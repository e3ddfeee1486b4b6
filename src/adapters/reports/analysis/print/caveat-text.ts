import type { Analysis, Caveat, CaveatCode } from '../../../../core/model/analysis';
import { fill, type Facts } from '../../../../locales/fill';
import { formatNumber, formatUnit } from '../../../../locales/format';
import { lookUp } from '../../../../locales/look-up';
import type { HostNote } from '../report';
import { dimensionsText } from './dimension-text';
import { rowLabel } from './row-label';
import { measureName, type Speech } from './speech';
import { tableTitle } from './table-title';

/** Most names in one sentence; the JSON has all. */
const NAMED = 8;

/** Names, the first few of many. */
function listed(names: readonly string[], { own, words }: Speech): string {
  const shown = names.slice(0, NAMED).join(words.terms.separator);
  return names.length > NAMED ? fill(own.listed, { names: shown, count: names.length }) : shown;
}

/** Enterprises by name; only their number where a published analysis names nobody. */
function membersText({ members, facts }: Caveat, { names }: Analysis, speech: Speech): string {
  const { own } = speech;
  if (members.length > 0)
    return listed(
      members.map((id) => lookUp(names, id) ?? own.unknownEnterprise),
      speech,
    );
  return fill(own.some, { count: facts['count'] ?? facts['missing'] ?? 0 });
}

/** Said once for all rows of a table that it is about. */
const TOGETHER: ReadonlySet<CaveatCode> = new Set([
  'few-enterprises',
  'low-base',
  'plan-forecast',
  'plan-inferred',
  'reference-inferred',
]);

/** Where it is about a table or rows of one: “按产业集群分主要指标 · 新能源：”. */
function placeOf({ table: id, measure }: Caveat, rows: readonly string[], analysis: Analysis, speech: Speech): string {
  const { words } = speech;
  const table = analysis.tables.find((one) => one.id === id);
  const told = rows
    .map((row) => table?.rows.find((one) => one.id === row))
    .filter((row) => row !== undefined)
    .map((row) => rowLabel(table!, row, analysis, speech));
  const name = measure === null ? null : measureName(measure, speech);
  const parts = [
    table === undefined ? null : tableTitle(table, speech),
    name === null || told.length > 0 ? null : name,
    told.length === 0 ? null : told.join(words.terms.separator),
  ].filter((part) => part !== null);
  const colon = words.language === 'en' ? ': ' : words.terms.colon;
  return parts.length === 0 ? '' : `${parts.join(' · ')}${colon}`;
}

/** Shares are told with one decimal, amounts with their own digits. */
function factText(name: string, fact: string | number, { words }: Speech): string {
  if (typeof fact === 'number') return formatNumber(fact, name === 'share' ? 1 : undefined);
  return name === 'unit' ? formatUnit(fact, words) : fact;
}

/**
 * What a statistician would say beside the figures, in words.
 * @param rows of its table that it is said of; the caveat's own where left out
 */
export function caveatText(
  caveat: Caveat,
  analysis: Analysis,
  speech: Speech,
  rows: readonly string[] = caveat.row === null ? [] : [caveat.row],
): string {
  const table = analysis.tables.find(({ id }) => id === caveat.table);
  const facts: Facts = Object.fromEntries(
    Object.entries(caveat.facts).map(([name, fact]) => [name, factText(name, fact, speech)]),
  );
  return fill(speech.own.caveat[caveat.code], {
    by: table === undefined ? '' : dimensionsText(table.by, speech),
    ...facts,
    members: membersText(caveat, analysis, speech),
    measure: caveat.measure === null ? '' : measureName(caveat.measure, speech),
    place: placeOf(caveat, rows, analysis, speech),
  });
}

/** Caveats in words, each sentence once, one about several rows of a table told of them together. */
export function caveatTexts(caveats: readonly Caveat[], analysis: Analysis, speech: Speech): string[] {
  const groups = new Map<string, Caveat[]>();
  caveats.forEach((caveat, at) => {
    const { code, table } = caveat;
    const key = TOGETHER.has(code) && table !== null ? `${code} ${table}` : String(at);
    groups.set(key, [...(groups.get(key) ?? []), caveat]);
  });
  const texts = [...groups.values()].map((group) => {
    const rows = [...new Set(group.map(({ row }) => row))].filter((row) => row !== null);
    return caveatText(group[0]!, analysis, speech, rows);
  });
  return [...new Set(texts)];
}

/** What the host says beside: returns left out, files not read. */
export function noteText({ code, count, about }: HostNote, publish: boolean, speech: Speech): string {
  const { own, words } = speech;
  const names = about.map(({ name, form, rules }) =>
    form === null
      ? name
      : fill(own.failingOf, { name: name || own.unknownEnterprise, form, rules: rules.join(words.terms.separator) }),
  );
  const told = publish ? fill(own.some, { count }) : listed(names, speech);
  return fill(own.caveat[code], { count, names: told });
}
