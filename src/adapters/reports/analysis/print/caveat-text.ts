import type { Analysis, Caveat } from '../../../../core/model/analysis';
import { fill, type Facts } from '../../../../locales/fill';
import { formatNumber } from '../../../../locales/format';
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

/** Where it is about a table or a row of one: “分产业集群主要指标 · 新能源：”. */
function placeOf(caveat: Caveat, analysis: Analysis, speech: Speech): string {
  const table = analysis.tables.find(({ id }) => id === caveat.table);
  const row = table?.rows.find(({ id }) => id === caveat.row);
  const parts = [
    table === undefined ? null : tableTitle(table, speech),
    table === undefined || row === undefined ? null : rowLabel(table, row, analysis, speech),
    caveat.measure === null || row?.subject === 'measure' ? null : measureName(caveat.measure, speech),
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : `${parts.join(' · ')}${speech.words.terms.colon}`;
}

/** What a statistician would say beside the figures, in words. */
export function caveatText(caveat: Caveat, analysis: Analysis, speech: Speech): string {
  const table = analysis.tables.find(({ id }) => id === caveat.table);
  const numbers: Facts = Object.fromEntries(
    Object.entries(caveat.facts).map(([name, fact]) => [name, typeof fact === 'number' ? formatNumber(fact) : fact]),
  );
  return fill(speech.own.caveat[caveat.code], {
    by: table === undefined ? '' : dimensionsText(table.by, speech),
    ...numbers,
    members: membersText(caveat, analysis, speech),
    measure: caveat.measure === null ? '' : measureName(caveat.measure, speech),
    place: placeOf(caveat, analysis, speech),
  });
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
