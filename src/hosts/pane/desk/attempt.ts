import { hostFailure, type HostFailure } from '../../../core/host/host-failure';

/** A host never throws for what a user can cause; what it throws all the same is told, and the pane goes on. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | HostFailure> {
  try {
    return await work();
  } catch (error) {
    return hostFailure('other', { detail: error instanceof Error ? error.message : String(error) });
  }
}
