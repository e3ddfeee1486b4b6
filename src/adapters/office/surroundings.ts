/** What Office says of itself, as far as it does. */
export interface Surroundings {
  /** tag of the display language: `zh-CN` */
  readonly language: string;
  /** null = Office does not say (Excel on the web): the system's preference counts */
  readonly dark: boolean | null;
  /** false = this Excel is older than what we need */
  readonly supported: boolean;
  /** what the user sees as version, for the message about it */
  readonly version: string;
}

/** ExcelApi 1.14: Excel 2021 and later. */
const FLOOR = '1.14';

/** Relative luminance below a half: white letters read better on it. @param colour `#rrggbb` */
function isDark(colour: string | undefined): boolean | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '');
  if (!match) return null;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16) / 255);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! < 0.5;
}

/** To be asked after `Office.onReady`. */
export function surroundings(): Surroundings {
  const { context } = Office;
  const theme = (context as { officeTheme?: Office.OfficeTheme }).officeTheme;
  return {
    language: context.displayLanguage,
    dark: isDark(theme?.bodyBackgroundColor),
    supported: context.requirements.isSetSupported('ExcelApi', FLOOR),
    version: context.diagnostics.version,
  };
}
