import { ODDITY_KINDS } from '../../src/core/reading/oddity-codes';
import { placeholdersOf } from '../../src/locales/fill';
import { wordsFor } from '../../src/locales/words';

/** Every text of a table of words by its path, such as `report.title`. */
function texts(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  return new Map(
    Object.entries(value as object).flatMap(([key, inner]) => [...texts(inner, path === '' ? key : `${path}.${key}`)]),
  );
}

const zh = texts({ ...wordsFor('zh-CN'), language: '' });
const en = texts({ ...wordsFor('en'), language: '' });

describe('words', () => {
  it('have the same keys in both languages', () => {
    expect([...en.keys()]).toEqual([...zh.keys()]);
    expect(zh.size).toBeGreaterThan(250);
  });

  it('ask for the same facts in both languages', () => {
    const differing = [...zh].filter(
      ([key, text]) => placeholdersOf(text).sort().join() !== placeholdersOf(en.get(key)!).sort().join(),
    );
    expect(differing).toEqual([]);
  });

  it('are nowhere empty, except where nothing needs saying', () => {
    const empty = [...zh, ...en].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(new Set(empty)).toEqual(new Set(['language', 'terms.when.now']));
  });

  it('have no Chinese character in English, except the name of the other language and quoted answers', () => {
    const chinese = [...en].filter(([, text]) => /\p{Script=Han}/u.test(text)).map(([key]) => key);
    // What has to be typed on a Chinese form is quoted as it has to be typed: 是 or 否.
    const quoting = new Set(['oddities.cell.not-a-flag', 'oddities.cell.flag-spelling']);
    expect(chinese.filter((key) => !key.endsWith('.otherLanguage') && !quoting.has(key))).toEqual([]);
  });

  it('word every oddity of reading and nothing else', () => {
    const { oddities } = wordsFor('zh-CN');
    expect(Object.keys(oddities).sort()).toEqual(ODDITY_KINDS.map((kind) => kind.code).sort());
  });

  it('say for every refusal what happened, why, and what to do', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const advice of Object.values(wordsFor(language).refusals)) {
        expect(Object.keys(advice)).toEqual(['what', 'why', 'todo']);
      }
    }
  });
});
