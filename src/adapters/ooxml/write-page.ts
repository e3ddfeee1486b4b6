import type { PrintSpec } from './write-spec';
import { attributes, cellText } from './write-xml';

const A4 = 9;
const MARGINS = { left: 0.6, right: 0.6, top: 0.7, bottom: 0.6 };

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
  return options + margins + setup + footer;
}
