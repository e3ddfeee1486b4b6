import './preview.css';
import { PreviewPage } from './preview-page';
import { startOptions } from './start-options';

/** A file of this page's own server. */
async function own(path: string): Promise<Response> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${String(answer.status)}`);
  return answer;
}

async function main(): Promise<void> {
  const options = startOptions(new URL(location.href), {
    language: navigator.language.startsWith('zh') ? 'zh-CN' : 'en-US',
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
  });
  const manifest = await own('/addin/manifest.xml').then(
    async (answer) => await answer.text(),
    () => '<OfficeApp/>',
  );
  const page = new PreviewPage(options, manifest);
  Object.assign(window, { preview: page });
  const sample = await own(`/samples/${options.sample}`);
  await page.open(new Uint8Array(await sample.arrayBuffer()), options.sample);
}

main().catch((error: unknown) => {
  document.getElementById('banner')!.textContent = `出错 / failed: ${String(error)}`;
});
