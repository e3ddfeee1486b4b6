/** Id of the element that holds the worker's text in the page that is one file; the build writes it. */
export const WORKER_TEXT = 'shenbao-worker';
