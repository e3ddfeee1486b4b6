import { updateWords } from '../../../locales/update-words';

const BAR = [
  'position:fixed;left:50%;bottom:16px;transform:translateX(-50%);z-index:1000000;box-sizing:border-box',
  'width:max-content;max-width:calc(100vw - 32px);padding:8px 8px 8px 16px;display:flex;gap:12px;align-items:center',
  'border:1px solid transparent;border-radius:6px;background:#292929;color:#fff;box-shadow:0 4px 12px #0005',
  "font:14px/1.5 'Microsoft YaHei','PingFang SC','Segoe UI',sans-serif",
].join(';');
const BUTTON =
  'flex:none;min-height:32px;padding:0 12px;border:1px solid #fff8;border-radius:4px;background:none;color:inherit;font:inherit;cursor:pointer';

/** Says that a newer build is used from the next opening on; never reloads by itself, for work may be going on. */
export function showUpdate(): void {
  const words = updateWords(document.documentElement.lang === 'en' ? 'en' : 'zh-CN');
  const bar = document.createElement('div');
  bar.setAttribute('role', 'status');
  bar.style.cssText = BAR;
  const text = document.createElement('span');
  const button = document.createElement('button');
  button.type = 'button';
  button.style.cssText = BUTTON;
  button.textContent = words.dismiss;
  button.onclick = () => {
    bar.remove();
  };
  bar.append(text, button);
  document.body.append(bar);
  // put in after the element is there, so that screen readers say it
  requestAnimationFrame(() => {
    text.textContent = words.ready;
  });
}
