import { bytesOfBase64 } from '../web/bytes-of-base64';
import './preview.css';
import { PreviewPage } from './preview-page';
import { startOptions } from './start-options';

/** A file of this page's own server. */
async function own(path: string): Promise<Response> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${String(answer.status)}`);
  return answer;
}

/** The workbook to begin with. @param sample file of assets/samples; null = the return that the pane offers to try */
async function sampleBook(sample: string | null): Promise<{ name: string; bytes: Uint8Array }> {
  if (sample !== null) {
    const file = await own(`/samples/${sample}`);
    return { name: sample, bytes: new Uint8Array(await file.arrayBuffer()) };
  }
  const answer = await own('/sample-return/sample.json');
  const { name, base64 } = (await answer.json()) as { name: string; base64: string };
  return { name, bytes: bytesOfBase64(base64) };
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
  const { name, bytes } = await sampleBook(options.sample);
  await page.open(bytes, name);
}

main().catch((error: unknown) => {
  document.getElementById('banner')!.textContent = `出错 / failed: ${String(error)}`;
});
