import type { RuleClass } from '../../../core/model/rule';

/** Colours of the text report. Words carry the meaning; colour only repeats it. */
export interface Paint {
  heading(text: string): string;
  faint(text: string): string;
  class(name: RuleClass, text: string): string;
}

/** No colours: for files, pipes and NO_COLOR. */
export const plain: Paint = {
  heading: (text) => text,
  faint: (text) => text,
  class: (_, text) => text,
};
