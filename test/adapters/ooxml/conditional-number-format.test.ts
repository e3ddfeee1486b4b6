import { strFromU8, unzipSync } from 'fflate';
import type { SheetSpec } from '../../../src/adapters/ooxml/write-spec';
import { writeWorkbook } from '../../../src/adapters/ooxml/write-workbook';

const range = { top: 0, bottom: 0, left: 0, right: 0 };
const sheet: SheetSpec = {
  name: '速度',
  cells: [{ row: 0, column: 0, content: { type: 'number', value: 0.01 }, style: { format: '0.0' } }],
  conditionalFormats: [
    {
      ranges: [range],
      formula: 'ROUND(A1,1)=0',
      style: { format: '"持平";"持平";"持平"', font: { bold: true }, fill: 'FFEB9C' },
    },
  ],
  print: { orientation: 'portrait', breaks: [40, 20] },
};
const part = (name: string): string => strFromU8(unzipSync(writeWorkbook({ sheets: [sheet] }))[name]!);

describe('a conditional format', () => {
  it('can change how a number is shown: font, number, fill, in the order of the schema', () => {
    const format = '&quot;持平&quot;;&quot;持平&quot;;&quot;持平&quot;';
    expect(part('xl/styles.xml')).toMatch(
      new RegExp(`<dxf><font><b/></font><numFmt numFmtId="165" formatCode="${format}"/><fill>.*</fill></dxf>`),
    );
    expect(part('xl/styles.xml')).toContain(`<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0"/>`);
  });
});

describe('page breaks', () => {
  it('are listed from above, after the page set-up', () => {
    expect(part('xl/worksheets/sheet1.xml')).toContain(
      '<rowBreaks count="2" manualBreakCount="2"><brk id="20" max="16383" man="1"/><brk id="40" max="16383" man="1"/></rowBreaks></worksheet>',
    );
  });
});
