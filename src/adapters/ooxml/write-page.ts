import type { PrintSpec } from './write-spec';
import { attributes, cellText } from './write-xml';

const A4 = 9;
const MARGINS = { left: 0.6, right: 0.6, top: 0.7, bottom: 0.6 };

const LAST_COLUMN = 16_383;

/** Page breaks above these rows. */
function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const list = [...rows].sort((a, b) => a - b).map((id) => `<brk${attributes({ id, max: LAST_COLUMN, man: true })}/>`);
  const count = String(rows.length);
  return `<rowBreaks count="${count}" manualBreakCount="${count}">${list.join('')}</rowBreaks>`;
}

/** How the sheet is printed: A4, fitted, centred; '' when nothing was asked for. */
export function pageXml(print: PrintSpec | undefined): string {
  if (!print) return '';
  const options = print.centred ? '<printOptions horizontalCentered="1"/>' : '';
  const margins = `<pageMargins${attributes({ ...MARGINS, ...print.margins, header: 0.3, footer: 0.3 })}/>`;
  const setup = `<pageSetup${attributes({
    paperSize: A4,
    fitToWidth: print.fit?.wide,
    fitToHeight: print.fit?.tall,
    orientation: print.orientation,
  })}/>`;
  const footer = print.footer ? `<headerFooter><oddFooter>${cellText(print.footer)}</oddFooter></headerFooter>` : '';
  return options + margins + setup + footer + breaksXml(print.breaks ?? []);
}
