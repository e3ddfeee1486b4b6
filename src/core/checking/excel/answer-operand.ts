import type { ExcelOperand } from '../../expression/excel/excel-cells';
import { quotedText } from '../../expression/excel/formula-text';
import type { ValueKind } from '../../model/form';

/**
 * A cell that holds no figure as the number that rules read (`ValueKind`): 是 and 否 as 1 and 0, a text allowed as its
 * place among `choices`, any other text as its count of characters. A date is a number in a cell already.
 */
export function answerOperand(operand: ExcelOperand, kind: ValueKind, choices: readonly string[] | null): ExcelOperand {
  if (operand.kind !== 'cell' || kind === 'number') return operand;
  if (kind === 'date') return { ...operand, isDate: true };
  const { ref } = operand;
  if (kind === 'flag')
    return among(ref, [
      ['是', 1],
      ['否', 0],
    ]);
  if (choices)
    return among(
      ref,
      choices.map((choice, i) => [choice, i + 1] as const),
    );
  const length = `LEN(TRIM(${ref}))`;
  return { kind: 'answer', ref, filled: `${length}>0`, text: length };
}

function among(ref: string, answers: readonly (readonly [word: string, value: number])[]): ExcelOperand {
  const is = (word: string): string => `${ref}=${quotedText(word)}`;
  return {
    kind: 'answer',
    ref,
    filled: `OR(${answers.map(([word]) => is(word)).join(',')})`,
    text: answers.flatMap(([word, value]) => (value === 0 ? [] : [`${String(value)}*(${is(word)})`])).join('+'),
  };
}
