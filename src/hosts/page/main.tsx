import { createRoot } from 'react-dom/client';
import type { Language } from '../../locales/language';
import { loadWords } from '../../locales/load-words';
import { loadSettings } from '../pane/desk/pane-storage';
import { ownStorage } from './own-storage';
import { PageApp } from './PageApp';

const spoken: Language = navigator.language.startsWith('en') ? 'en' : 'zh-CN';
const language = loadSettings(ownStorage()).language ?? spoken;

void loadWords(language).then((words) => {
  createRoot(document.body.appendChild(document.createElement('div'))).render(<PageApp words={words} />);
});
