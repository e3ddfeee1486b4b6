import { createRoot } from 'react-dom/client';
import type { Language } from '../../locales/language';
import { loadWords } from '../../locales/load-words';
import { PageApp } from './PageApp';

const language: Language = navigator.language.startsWith('en') ? 'en' : 'zh-CN';

void loadWords(language).then((words) => {
  createRoot(document.body.appendChild(document.createElement('div'))).render(<PageApp words={words} />);
});
