/** Starts a worker from the script that lies beside the page. webpack sees this form and makes that script. */
export function startWorker(): Worker {
  return new Worker(/* webpackChunkName: "worker" */ new URL('./entry', import.meta.url), { name: 'shenbao' });
}
