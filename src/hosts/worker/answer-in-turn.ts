import { crashRefusal } from '../batch/file-outcome';
import type { RoomKeeper } from './messages';

/** A question with the number under which it is answered. */
export interface Asked<A> {
  readonly id: number;
  readonly ask: A;
}

/** `fault`: a defect of ours, in words for support. */
export type Answered<A> = { readonly id: number; readonly answer: A } | { readonly id: number; readonly fault: string };

/** A room that answers one question after another, in the order asked; what one throws is told as its fault. */
export function answerInTurn<Ask, Answer>(answer: (ask: Ask) => Promise<Answer>): RoomKeeper {
  let turn: Promise<void> = Promise.resolve();
  return (body, port) => {
    const { id, ask } = body as Asked<Ask>;
    turn = turn
      .then(() => answer(ask))
      .then((answered): Answered<Answer> => ({ id, answer: answered }))
      .catch((error: unknown): Answered<Answer> => ({ id, fault: crashRefusal(error).detail ?? '' }))
      .then((answered) => {
        port.send(answered);
      });
  };
}
