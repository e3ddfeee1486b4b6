import { checkReturn } from '../../../../src/core/checking/check-return';
import { makeFiling, type MadeFiling, type MadeRow } from '../../../../src/core/checking/examples/made-filing';
import { LiveCheck } from '../../../../src/core/checking/recheck/live-check';
import type { ReturnToCheck } from '../../../../src/core/checking/check-input';
import type { RuleSet } from '../../../../src/core/checking/rule-set';
import type { FormDefinition } from '../../../../src/core/model/form';
import { seeded } from '../../../office/seeded';
import { haikouRules } from '../haikou';

let rules: RuleSet;
let form: FormDefinition;
beforeAll(async () => {
  rules = await haikouRules();
  form = rules.layout.forms.find(({ form: { id } }) => id === 'B203')!.form;
});

const enterprise = { code: 'D2143569-X', name: '海口示例制药有限公司', codeAt: null, nameAt: null };

type Random = () => number;
type Values = Map<string, Map<string, number>>;
interface Draft {
  readonly form: FormDefinition;
  readonly values: Values;
  readonly groups: Map<string, MadeRow[]>;
  readonly unreadable: Set<string>;
}

/** Blanks, zeros, negative numbers, and small ones, so that equalities happen. */
function figure(random: Random): number {
  const drawn = random();
  if (drawn < 0.15) return NaN;
  if (drawn < 0.25) return 0;
  return Math.round((random() - 0.1) * (drawn > 0.9 ? 1e6 : 12));
}

function rowValues(form: FormDefinition, random: Random): Map<string, number> {
  return new Map(form.columns.map(({ id }) => [id, figure(random)]));
}

function draftOf(form: FormDefinition, random: Random): Draft {
  const row = (i: number): MadeRow => ({
    code: `27${String(i)}0`,
    name: `行${String(i)}`,
    unit: form.unit,
    values: rowValues(form, random),
  });
  return {
    form,
    values: new Map(form.items.map(({ code }) => [code, rowValues(form, random)])),
    groups: new Map(form.groups.map(({ id }) => [id, [row(1), row(2)]])),
    unreadable: new Set(),
  };
}

function filingOf(draft: Draft, year: number, month: number) {
  const made: MadeFiling = { ...draft, period: { year, month }, enterprise, unitLine: draft.form.unit, path: null };
  return makeFiling(made);
}

/** One edit as a filler makes it: a figure, a figure of a row, a word in a number cell, a row more or less. */
function edit(draft: Draft, random: Random): void {
  const { form } = draft;
  const column = form.columns[Math.floor(random() * form.columns.length)]!.id;
  const [group] = [...draft.groups.values()].filter((rows) => rows.length > 0);
  const drawn = random();
  if (drawn < 0.1 && group) group.pop();
  else if (drawn < 0.35 && group) {
    const at = Math.floor(random() * group.length);
    group[at] = { ...group[at]!, values: new Map(group[at]!.values).set(column, figure(random)) };
  } else {
    const item = form.items[Math.floor(random() * form.items.length)];
    if (!item) return;
    const word = drawn > 0.9;
    draft.values.get(item.code)!.set(column, word ? NaN : figure(random));
    draft.unreadable[word ? 'add' : 'delete'](`${item.code}.${column}`);
  }
}

describe('a return checked again', () => {
  it.each([1, 2, 3, 4, 5, 6])('gives after every edit what a check of the whole gives, draw %i', (draw) => {
    const random = seeded(draw);
    const forms = rules.layout.forms.map(({ form }) => form);
    const drafts = forms.map((form) => draftOf(form, random));
    const history = (year: number, month: number) =>
      draw % 3 === 0 ? [] : forms.map((form) => filingOf(draftOf(form, random), year, month));
    const before = { previous: history(2013, 8), lastYear: history(2012, 9) };
    const live = new LiveCheck(rules);
    for (let step = 0; step < 25; step++) {
      const input: ReturnToCheck = {
        filings: drafts.map((draft) => filingOf(draft, 2013, 9)),
        ...before,
        entry: null,
        register: null,
        asked: { year: 2013, month: 9 },
      };
      expect(live.check(input)).toEqual(checkReturn(rules, input));
      edit(drafts[Math.floor(random() * drafts.length)]!, random);
    }
  });

  const input = (draft: Draft, month = 9): ReturnToCheck => {
    const beside = { previous: [], lastYear: [], entry: null, register: null };
    return { ...beside, filings: [filingOf(draft, 2013, month)], asked: { year: 2013, month } };
  };

  it('runs after an edit of one cell only what reads that cell', () => {
    const live = new LiveCheck(rules);
    const draft = draftOf(form, seeded(9));
    live.check(input(draft));
    const { ran: whole } = live.counts;
    expect(live.counts.kept).toBe(0);
    draft.values.get('403')!.set('ytd', 55);
    live.check(input(draft));
    const reading403 = rules.plans
      .get('B203')!
      .fixed.filter(({ refs }) => refs.some(({ name }) => /403|平均用工/.test(name))).length;
    expect(live.counts.ran).toBeLessThanOrEqual(reading403);
    expect(live.counts.ran).toBeGreaterThan(0);
    expect(live.counts.ran * 5).toBeLessThan(whole);
    expect(live.counts.ran + live.counts.kept).toBe(whole);
  });

  it('runs nothing when nothing changed, and everything for another period', () => {
    const live = new LiveCheck(rules);
    const draft = draftOf(form, seeded(10));
    live.check(input(draft));
    live.check(input(draft));
    expect(live.counts.ran).toBe(0);
    live.check(input(draft, 8));
    expect(live.counts.kept).toBe(0);
  });
});
