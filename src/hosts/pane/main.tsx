import { createRoot } from 'react-dom/client';
import packJson from '../../../dist/packs/haikou.json';
import { loadCompiledPack } from '../../adapters/packs/load-compiled-pack';
import { App } from './App';

const dark = matchMedia('(prefers-color-scheme: dark)').matches;
const language = navigator.language.startsWith('en') ? 'en' : 'zh-CN';
createRoot(document.body.appendChild(document.createElement('div'))).render(
  <App pack={loadCompiledPack(packJson)} language={language} dark={dark} />,
);
