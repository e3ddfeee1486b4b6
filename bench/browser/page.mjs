// The page that is measured: the desk of many workbooks as the product has it, and the peer beside it.
import json from '../../dist/packs/haikou.json';
import { loadCompiledPack } from '../../src/adapters/packs/load-compiled-pack';
import { chosenFiles } from '../../src/hosts/pane/many/desk/chosen-files';
import { ManyDesk, workersHere } from '../../src/hosts/pane/many/desk/many-desk';
import { startWorker } from '../../src/hosts/worker/start-worker';

const pack = loadCompiledPack(json);
const input = document.querySelector('input');

/** Longest task of the page's own thread while something runs, in ms. */
async function withLongestTask(work) {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration, name } of list.getEntries()) if (name === 'self') longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  const done = await work();
  await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();
  return { ...done, longest };
}

function checked(desk, count) {
  return new Promise((resolve, reject) => {
    const leave = desk.subscribe(() => {
      const { phase, counts, notices, rows } = desk.snapshot();
      if (phase !== 'done') return;
      leave();
      if (counts.refused > 0 || rows.length < count) reject(new Error(JSON.stringify({ counts, notices })));
      else resolve(counts);
    });
  });
}

/** From the choice of the files to the whole list, compared. */
async function ours(workers, count) {
  const files = chosenFiles(input.files).slice(0, count);
  const desk = new ManyDesk({ pack, startWorker, workers });
  const begun = performance.now();
  desk.add(files);
  const counts = await checked(desk, files.length);
  const seconds = (performance.now() - begun) / 1000;
  const entries = desk.report().entries.length;
  desk.close();
  return { seconds, entries, counts };
}

/** Reading alone, the files dealt out evenly. */
async function peer(workers, count) {
  const files = [...input.files].slice(0, count);
  const begun = performance.now();
  let cells = 0;
  await Promise.all(
    Array.from({ length: workers }, (_, lane) => {
      const own = files.filter((_, at) => at % workers === lane);
      if (own.length === 0) return null;
      const worker = new Worker(new URL('./sheetjs-worker.mjs', import.meta.url));
      let left = own.length;
      return new Promise((resolve, reject) => {
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.onmessage = ({ data }) => {
          cells += data.cells;
          if (--left === 0) resolve(worker.terminate());
        };
        worker.postMessage(own);
      });
    }),
  );
  return { seconds: (performance.now() - begun) / 1000, cells };
}

window.bench = {
  // as many workers as the page itself starts on this machine
  workers: workersHere(),
  ours: (count) => withLongestTask(() => ours(workersHere(), count)),
  peer: (count) => withLongestTask(() => peer(workersHere(), count)),
};
