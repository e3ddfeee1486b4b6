import type * as v from 'valibot';
import type { Refusal } from '../../../core/model/refusal';
import { refusalWords } from '../../../locales/refusal-words';
import type { Words } from '../../../locales/words';
import type { RefusalPart } from './parts-schema';

/** A refusal as every published output has it. */
export function refusalJson(refusal: Refusal, words: Words): v.InferOutput<typeof RefusalPart> {
  const advice = refusalWords(refusal, words);
  return {
    code: refusal.code,
    message: `${advice.what}${words.terms.semicolon}${advice.why}`,
    advice: advice.todo,
    part: refusal.part ?? null,
    measured: refusal.measured ?? null,
    limit: refusal.limit ?? null,
    detail: refusal.detail ?? null,
  };
}
