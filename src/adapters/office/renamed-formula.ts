/** A text in quotes, or the name of a sheet before its `!`, quoted or plain. */
const PIECE = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/**
 * A formula (without its sign of equality) of sheets that were given other names. Texts in it stay as they are.
 * @example renamedFormula("'数据'!A1+1", new Map([['数据', '数据 (2)']])) // "'数据 (2)'!A1+1"
 */
export function renamedFormula(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(PIECE, (piece: string, quoted?: string, plain?: string) => {
    const name = quoted?.replace(/''/g, "'") ?? plain;
    const now = name === undefined ? undefined : names.get(name);
    return now === undefined ? piece : `'${now.replace(/'/g, "''")}'!`;
  });
}
