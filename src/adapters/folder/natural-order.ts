const DIGITS = /(\d+)/;

/**
 * Orders names as people number them: `2.xlsx` before `10.xlsx`; otherwise by code unit, the same on every machine.
 * @example ['10', '2'].sort(compareNatural) // ['2', '10']
 */
export function compareNatural(a: string, b: string): number {
  const left = a.split(DIGITS);
  const right = b.split(DIGITS);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = i % 2 === 1 ? compareDigits(left[i]!, right[i]!) : compareText(left[i]!, right[i]!);
    if (order !== 0) return order;
  }
  return left.length - right.length || compareText(a, b);
}

function compareDigits(a: string, b: string): number {
  const left = a.replace(/^0+(?=\d)/, '');
  const right = b.replace(/^0+(?=\d)/, '');
  return left.length - right.length || compareText(left, right);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
