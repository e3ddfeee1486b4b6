import type { Language } from './language';
import type { SameKeys } from './shape';

const zh = {
  ready: '新版本已就绪：关闭本页，下次打开就用新版本。',
  dismiss: '知道了',
};

const en: SameKeys<typeof zh> = {
  ready: 'A new version is ready: it is used when this page is opened next.',
  dismiss: 'Got it',
};

/** Words for a newer build of the page. */
export function updateWords(language: Language): SameKeys<typeof zh> {
  return language === 'en' ? en : zh;
}
