import type { SameKeys } from '../shape';
import type * as zh from '../zh-CN/questions';

export const questions: SameKeys<typeof zh.questions> = {
  whole: '{place}{message} {request}',
  place: '{place}: ',
  request: {
    mandatory: 'Please compare with the source records, correct the return yourselves and send it again.',
    verify: 'Please compare with the source records; explain in writing if it is so, correct it yourselves if not.',
    hint: 'Please have a look, with the source records at hand where needed.',
  },
};
