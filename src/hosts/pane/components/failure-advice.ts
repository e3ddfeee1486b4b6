import type { HostFailure } from '../../../core/host/host-failure';
import { fill } from '../../../locales/fill';
import { formatCell } from '../../../locales/format';
import type { Advice } from '../../../locales/shape';
import type { Words } from '../../../locales/words';

function placeWords(at: HostFailure['at'], words: Words): string {
  if (!at) return words.pane.workbook;
  return 'row' in at ? formatCell(at) : at.sheet;
}

/** A call to the host that did not happen, in words. */
export function failureAdvice(failure: HostFailure, words: Words): Advice {
  const texts = words.pane.failures[failure.code];
  const facts = { place: placeWords(failure.at, words), detail: failure.detail ?? failure.code };
  return { what: fill(texts.what, facts), why: fill(texts.why, facts), todo: fill(texts.todo, facts) };
}
