import type { BilingualText } from '../../../core/model/text';
import type { ExpectedOutcome } from '../planted/plant';

/** One planted error, as the demo knows it and the check does not. */
export interface TruthEntry {
  readonly kind: string;
  readonly name: BilingualText;
  readonly outcome: ExpectedOutcome;
  /** file in the received folder, `/` between folders */
  readonly path: string;
  /** other files the error shows in: the model of a copy, the first of two */
  readonly alsoPaths: readonly string[];
  readonly form: string;
  readonly sheet: string | null;
  /** A1 addresses of the cells that were changed */
  readonly cells: readonly string[];
  /** rules or codes, any of which is the right answer */
  readonly hints: readonly string[];
}

/** What was planted where; kept outside the folder that is checked. */
export interface Truth {
  readonly schema: 'shenbao.demo-truth/1';
  readonly simulated: true;
  readonly seed: string;
  readonly period: string;
  readonly planted: readonly TruthEntry[];
  /** files in which nothing was planted */
  readonly clean: readonly string[];
}
