import { createRoot } from 'react-dom/client';
import type { Language } from '../../locales/language';
import { loadWords } from '../../locales/load-words';
import { loadSettings } from '../pane/desk/pane-storage';
import { ownStorage } from '../pane/own-storage';
import { PageApp } from './PageApp';
import { keepOffline } from './service-worker/keep-offline';
import { showUpdate } from './service-worker/show-update';

const spoken: Language = navigator.language.startsWith('en') ? 'en' : 'zh-CN';
const language = loadSettings(ownStorage()).language ?? spoken;

void loadWords(language).then((words) => {
  // what the page says to a browser that is too old: this one is not
  for (const plain of document.querySelectorAll('[data-plain]')) plain.remove();
  createRoot(document.body.appendChild(document.createElement('div'))).render(<PageApp words={words} />);
  void keepOffline(showUpdate);
});
