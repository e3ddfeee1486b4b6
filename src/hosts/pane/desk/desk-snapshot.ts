import type { HostFailure } from '../../../core/host/host-failure';
import type { HostAbilities } from '../../../core/host/workbook-host';
import type { Refusal } from '../../../core/model/refusal';
import type { Audience } from '../../../core/model/rule';
import type { ReturnView } from './return-view';

/** What is being done, and for how long already: a wait above half a second is told, above three it can be broken off. */
export interface Busy {
  readonly what: 'reading' | 'checking' | 'explaining' | 'marking' | 'submitting';
  readonly shown: boolean;
  readonly cancellable: boolean;
}

/** Where the desk stands with the workbook in front of it. */
export type DeskPhase =
  | { readonly at: 'starting' }
  /** a workbook without any form of the pack */
  | { readonly at: 'no-form'; readonly sheets: readonly string[] }
  | { readonly at: 'refused'; readonly refusal: Refusal }
  | { readonly at: 'failed'; readonly failure: HostFailure }
  | { readonly at: 'ready'; readonly view: ReturnView };

/** Something to tell once, without stopping the work: a call to the host that did not happen, an explanation saved. */
export type Notice =
  | { readonly kind: 'failure'; readonly failure: HostFailure }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'done';
      readonly what: 'explained' | 'marked' | 'unmarked' | 'submitted' | 'earlier' | 'no-earlier' | 'cancelled';
    };

/** Everything the pane shows, at one moment. A new object whenever something changed. */
export interface DeskSnapshot {
  readonly phase: DeskPhase;
  readonly title: string | null;
  readonly abilities: HostAbilities;
  readonly audience: Audience;
  readonly busy: Busy | null;
  /** key of the finding selected */
  readonly selected: string | null;
  /** how often a finding was selected: the same one selected again is told again */
  readonly steps: number;
  readonly marks: boolean;
  readonly notice: Notice | null;
  /** earlier filings that were opened beside the workbook */
  readonly earlier: number;
}
