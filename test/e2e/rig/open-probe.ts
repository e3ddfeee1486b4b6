/// <reference types="office-js" />
import { PROBE, startStudio, type OpenStudio, type StudioRequest } from './studio';

declare global {
  interface Window {
    /** of the probe: what Office said when it was ready */
    readonly info: { readonly host: string; readonly platform: string };
    /** of the probe: what its handlers and commands took down */
    told: string[];
    /** of the probe: code of the error a piece of work ends in, or `none` */
    attempt(work: (context: Excel.RequestContext) => Promise<unknown>): Promise<string>;
  }
}

/** Opens the bare add-in, with Office ready. */
export async function openProbe(request: StudioRequest = {}): Promise<OpenStudio> {
  const studio = await startStudio({ page: PROBE, ...request });
  await studio.pane.waitForSelector('#ready', { state: 'visible' });
  return studio;
}
