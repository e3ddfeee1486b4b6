import { languageOf } from '../../src/locales/language';

describe('the language of a terminal', () => {
  it.each([
    [{}, 'zh-CN'],
    [{ LANG: 'C.UTF-8' }, 'zh-CN'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'en' }, 'en'],
    [{ LANG: 'en_GB', LC_ALL: 'zh_CN.UTF-8' }, 'zh-CN'],
    [{ LANG: 'zh_CN', LC_ALL: '', LC_MESSAGES: 'en_GB' }, 'en'],
  ])('of %p is %p', (env, language) => {
    expect(languageOf(env)).toBe(language);
  });
});
