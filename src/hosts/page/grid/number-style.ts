/** One section of a number format, as far as it is known here. */
export interface NumberSection {
  readonly before: string;
  readonly after: string;
  /** null = the section shows its literals only */
  readonly digits: DigitPattern | 'general' | null;
}

/** How digits are laid out. */
export interface DigitPattern {
  readonly grouped: boolean;
  /** whole digits written at least; 0 = nothing is written for a whole part of 0 */
  readonly least: number;
  /** digits after the point: always shown, and at most */
  readonly fixed: number;
  readonly most: number;
  /** powers of ten the value is multiplied by before it is shown: 2 for a percentage, -3 for each comma at the end */
  readonly shift: number;
}

const PIECE = /"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[([^\]]*)\]|(General)|([0#?.,%]+)|([^"\\_*[\]])/gi;
/** Conditions such as [>=100] choose sections in a way of their own. */
const CONDITION = /^[<>=]/;

/** Sections between semicolons that are not part of a literal. */
function sectionsOf(format: string): string[] {
  return format.match(/(?:"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[^;"\\])+|(?<=;)(?=;|$)/g) ?? [];
}

function patternOf(digits: string): DigitPattern {
  const bare = digits.replaceAll('%', '');
  const [whole = '', ...rest] = bare.split('.');
  const fraction = rest.join('').replaceAll(',', '');
  const scaled =
    /,*$/.exec(rest.length > 0 ? bare : whole)![0].length + (rest.length > 0 ? /,*$/.exec(whole)![0].length : 0);
  const fixed = fraction.lastIndexOf('0') + 1;
  return {
    grouped: /[0#?],+[0#?]/.test(whole),
    least: [...whole].filter((letter) => letter === '0').length,
    fixed,
    most: fraction.length,
    shift: 2 * (digits.length - bare.length) - 3 * scaled,
  };
}

function sectionOf(text: string): NumberSection | null {
  let before = '';
  let after = '';
  let digits = '';
  let general = false;
  for (const [, quoted, escaped, currency, bracket, word, pattern, literal] of text.matchAll(PIECE)) {
    if (bracket !== undefined && CONDITION.test(bracket)) return null;
    if (word !== undefined) general = true;
    else if (pattern !== undefined && /[0#?%]/.test(pattern)) {
      digits += pattern;
      if (pattern.includes('%')) after += '%';
    } else {
      const said = quoted ?? escaped ?? currency ?? pattern ?? literal ?? '';
      if (digits !== '' && /^[E/@]$/i.test(said)) return null;
      if (said === '@') return null;
      if (general || digits !== '') after += said;
      else before += said;
    }
  }
  const laid = /[0#?]/.test(digits) ? patternOf(digits) : null;
  return { before, after, digits: general ? 'general' : laid };
}

/** Sections for positive numbers, negative ones and zero; null where the format says something not known here. */
export function numberSections(format: string): readonly NumberSection[] | null {
  if (format.length > 255) return null;
  const sections = sectionsOf(format).slice(0, 3).map(sectionOf);
  return sections.length === 0 || sections.includes(null) ? null : (sections as NumberSection[]);
}
