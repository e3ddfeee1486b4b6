const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

function valueOf(character: string): number {
  const code = character.charCodeAt(0);
  return code >= 65 ? code - 55 : code - 48;
}

/** Check character of an organisation code: 11 − Σ weight·value mod 11, 10 as X, 11 as 0 (GB 11714-1997). */
export function checkCharacter(body: string): string {
  let sum = 0;
  WEIGHTS.forEach((weight, i) => (sum += weight * valueOf(body.charAt(i))));
  const rest = 11 - (sum % 11);
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest);
}

/** The code as printed, 8 characters, a hyphen and the check character. @example printedCode('D2143569') // 'D2143569-X' */
export function printedCode(body: string): string {
  return `${body}-${checkCharacter(body)}`;
}
