import type { Accounts } from './accounts';
import type { Enterprise } from './enterprise';
import type { Production } from './production';
import type { Science } from './science-series';

/** An enterprise with what it makes and its books. */
export interface BookedMember {
  readonly enterprise: Enterprise;
  readonly production: Production;
  readonly accounts: Accounts;
}

/** One enterprise with its simulated years. */
export interface Member extends BookedMember {
  readonly science: Science;
}
