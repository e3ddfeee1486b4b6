import type { Asked } from '../../../core/explanations/asked';
import type { CallWords } from '../../../locales/call-words';
import type { Words } from '../../../locales/words';
import type { CallsReport } from './calls-report';

/** Everything that turns calls into words. */
export interface CallSpeech {
  readonly report: CallsReport;
  readonly words: Words;
  readonly own: CallWords;
}

/** A question with what an answer to it is kept for; several findings may be asked in the same words. */
export interface Question {
  readonly line: string;
  readonly asked: readonly Asked[];
}
