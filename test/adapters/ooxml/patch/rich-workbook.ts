import { buildZip } from '../../../fixtures/xlsx/zip-builder';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const TYPES = 'application/vnd.openxmlformats-officedocument';

function links(...list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
}

/** The form: styles, formulas, validations, conditional formats, protection, comments, drawing, unknown markup. */
const FORM = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}">
<sheetPr codeName="Sheet1"><tabColor rgb="FF00B050"/></sheetPr><dimension ref="A1:E9"/>
<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
<sheetFormatPr defaultRowHeight="13.5" x14ac:dyDescent="0.15"/>
<cols><col min="1" max="1" width="30" customWidth="1"/><col min="2" max="3" width="12.5" style="2"/></cols>
<sheetData>
<row r="1" spans="1:5" ht="24" customHeight="1" x14ac:dyDescent="0.15"><c r="A1" s="1" t="s"><v>0</v></c></row>
<row r="2" spans="1:3" s="3" customFormat="1"><c r="A2" t="s"><v>1</v></c><c r="B2" s="2"><v>1234.5</v></c><c r="C2" s='2'><f>B2*2</f><v>2469</v></c></row>
<!-- 一行注释 </row> -->
<row r="4"><c r="A4" t="inlineStr"><is><t>内联 &lt;文字&gt; &amp; <![CDATA[</row>]]></t></is></c><c r="B4" s="2"><f t="shared" ref="B4:B5" si="0">B2+1</f><v>1235.5</v></c></row>
<row r="5"><c r="B5" s="2"><f t="shared" si="0"/><v>1236.5</v></c><c r="E5" t="b"><v>1</v></c></row>
<row r="9"/>
</sheetData>
<sheetProtection algorithmName="SHA-512" hashValue="AAAA" saltValue="BBBB" spinCount="100000" sheet="1" objects="1" scenarios="1"/>
<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>
<conditionalFormatting sqref="B2:B5"><cfRule type="expression" dxfId="0" priority="1"><formula>B2&lt;0</formula></cfRule></conditionalFormatting>
<dataValidations count="1"><dataValidation type="decimal" allowBlank="1" showErrorMessage="1" sqref="B2:B9"><formula1>0</formula1><formula2>100</formula2></dataValidation></dataValidations>
<hyperlinks><hyperlink ref="A4" location="'数据'!A1"/></hyperlinks>
<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId1"/>
<headerFooter><oddFooter>&amp;C&amp;P</oddFooter></headerFooter>
<drawing r:id="rId2"/><legacyDrawing r:id="rId3"/>
<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>'数据'!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>C5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`;

/** A sheet whose every element carries a prefix, with no cell and no drawing. */
const PREFIXED = `${HEAD}<x:worksheet xmlns:x="${MAIN}"><x:sheetData/><x:pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><x:tableParts count="0"/></x:worksheet>`;

/** Rows and cells without addresses, as some writers leave them out. */
const BARE = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData></worksheet>`;

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="#,##0.0_ "/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><color theme="1"/><name val="黑体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE2EFDA"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top/><bottom style="double"/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFill="1"><alignment horizontal="center"/></xf><xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyProtection="1"><alignment wrapText="1"/><protection locked="0"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs><tableStyles count="0"/><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`;

const COMMENTS = `${HEAD}<comments xmlns="${MAIN}"><authors><author>填表人</author></authors><commentList><comment ref="B2" authorId="0"><text><t>原有批注</t></text></comment><comment ref="A4" authorId="0"><text><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r></text></comment></commentList></comments>`;

const VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office"\r\n xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
  ['1,1', '3,0']
    .map((at, i) => {
      const [row, column] = at.split(',');
      return `<v:shape id="_x0000_s${String(1025 + i)}" type="#_x0000_t202" style="position:absolute;visibility:hidden"><v:textbox><div style="text-align:left"><br></div></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 1, 2, 4, 15, 4, 16</x:Anchor><x:Row>${row!}</x:Row><x:Column>${column!}</x:Column></x:ClientData></v:shape>`;
    })
    .join('') +
  '</xml>';

const CHART = `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>产销!$B$2:$C$2</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
const XDR =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const FRAME = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`;
const PICTURE = `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="图片 1"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${OFFICE}" r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"/></xdr:spPr></xdr:pic><xdr:clientData/>`;

function anchored(content: string, column: number): string {
  const corner = (name: string, at: number, row: number): string =>
    `<xdr:${name}><xdr:col>${String(at)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return `<xdr:twoCellAnchor>${corner('from', column, 10)}${corner('to', column + 3, 20)}${content}</xdr:twoCellAnchor>`;
}

const DRAWING = `${HEAD}<xdr:wsDr ${XDR}>${anchored(FRAME, 0)}${anchored(PICTURE, 4)}</xdr:wsDr>`;
const CHART_DRAWING = `${HEAD}<xdr:wsDr ${XDR}><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/>${FRAME}</xdr:absoluteAnchor></xdr:wsDr>`;
const CHART_SHEET = `${HEAD}<chartsheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/></chartsheet>`;

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const BOOK = `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr codeName="ThisWorkbook"/><workbookProtection lockStructure="1"/><bookViews><workbookView activeTab="0" firstSheet="0"/></bookViews><sheets><sheet name="产销" sheetId="1" r:id="rId1"/><sheet name="图" sheetId="4" r:id="rId2"/><sheet name="数据" sheetId="7" state="hidden" r:id="rId3"/><sheet name="无地址" sheetId="8" state="veryHidden" r:id="rId4"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">产销!$A$1:$E$9</definedName><definedName name="合计">产销!$B$2</definedName></definedNames><calcPr calcId="191029" calcMode="manual"/></workbook>`;

function contentTypes(): string {
  const parts = [
    ['xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
    ...[1, 2, 3].map((n) => [`xl/worksheets/sheet${String(n)}.xml`, `${TYPES}.spreadsheetml.worksheet+xml`]),
    ['xl/chartsheets/sheet1.xml', `${TYPES}.spreadsheetml.chartsheet+xml`],
    ['xl/styles.xml', `${TYPES}.spreadsheetml.styles+xml`],
    ['xl/sharedStrings.xml', `${TYPES}.spreadsheetml.sharedStrings+xml`],
    ['xl/comments1.xml', `${TYPES}.spreadsheetml.comments+xml`],
    ['xl/calcChain.xml', `${TYPES}.spreadsheetml.calcChain+xml`],
    ...[1, 2].map((n) => [`xl/drawings/drawing${String(n)}.xml`, `${TYPES}.drawing+xml`]),
    ...[1, 2].map((n) => [`xl/charts/chart${String(n)}.xml`, `${TYPES}.drawingml.chart+xml`]),
    ['xl/vbaProject.bin', 'application/vnd.ms-office.vbaProject'],
  ].map(([name, type]) => `<Override PartName="/${name!}" ContentType="${type!}"/>`);
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['vml', `${TYPES}.vmlDrawing`],
    ['png', 'image/png'],
    ['bin', `${TYPES}.spreadsheetml.printerSettings`],
  ].map(([extension, type]) => `<Default Extension="${extension!}" ContentType="${type!}"/>`);
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${parts.join('')}</Types>`;
}

/** Entries of a workbook that holds one of everything a patcher could lose. */
export function richEntries(): {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly method?: number;
}[] {
  return [
    { name: '[Content_Types].xml', data: contentTypes() },
    {
      name: '_rels/.rels',
      data: links(['rId1', 'officeDocument', 'xl/workbook.xml'], ['rId2', 'customXml', 'customXml/item1.xml']),
    },
    { name: 'xl/workbook.xml', data: BOOK },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: links(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'chartsheet', 'chartsheets/sheet1.xml'],
        ['rId3', 'worksheet', 'worksheets/sheet2.xml'],
        ['rId4', 'worksheet', '/xl/worksheets/sheet3.xml'],
        ['rId5', 'styles', 'styles.xml'],
        ['rId6', 'sharedStrings', 'sharedStrings.xml'],
        ['rId7', 'calcChain', 'calcChain.xml'],
        ['rId9', 'vbaProject', 'vbaProject.bin'],
      ),
    },
    { name: 'xl/worksheets/sheet1.xml', data: FORM },
    {
      name: 'xl/worksheets/_rels/sheet1.xml.rels',
      data: links(
        ['rId1', 'printerSettings', '../printerSettings/printerSettings1.bin'],
        ['rId2', 'drawing', '../drawings/drawing1.xml'],
        ['rId3', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ['rId4', 'comments', '../comments1.xml'],
      ),
    },
    { name: 'xl/worksheets/sheet2.xml', data: PREFIXED },
    { name: 'xl/worksheets/sheet3.xml', data: BARE },
    { name: 'xl/chartsheets/sheet1.xml', data: CHART_SHEET },
    { name: 'xl/chartsheets/_rels/sheet1.xml.rels', data: links(['rId1', 'drawing', '../drawings/drawing2.xml']) },
    { name: 'xl/styles.xml', data: STYLES },
    {
      name: 'xl/sharedStrings.xml',
      data: `${HEAD}<sst xmlns="${MAIN}" count="2" uniqueCount="2"><si><r><rPr><b/></rPr><t>工业产销</t></r><r><t>总值</t></r></si><si><t>工业总产值</t></si></sst>`,
    },
    {
      name: 'xl/calcChain.xml',
      data: `${HEAD}<calcChain xmlns="${MAIN}"><c r="C2" i="1"/><c r="B4"/><c r="B5"/></calcChain>`,
    },
    { name: 'xl/comments1.xml', data: COMMENTS },
    { name: 'xl/drawings/vmlDrawing1.vml', data: VML },
    { name: 'xl/drawings/drawing1.xml', data: DRAWING },
    {
      name: 'xl/drawings/_rels/drawing1.xml.rels',
      data: links(['rId1', 'chart', '../charts/chart1.xml'], ['rId2', 'image', '../media/image1.png']),
    },
    { name: 'xl/drawings/drawing2.xml', data: CHART_DRAWING },
    { name: 'xl/drawings/_rels/drawing2.xml.rels', data: links(['rId1', 'chart', '../charts/chart2.xml']) },
    { name: 'xl/charts/chart1.xml', data: CHART },
    { name: 'xl/charts/chart2.xml', data: CHART },
    { name: 'xl/media/image1.png', data: PNG, method: 0 },
    { name: 'xl/printerSettings/printerSettings1.bin', data: Uint8Array.from({ length: 300 }, (_, i) => i % 251) },
    { name: 'xl/vbaProject.bin', data: Uint8Array.from({ length: 4096 }, (_, i) => (i * i) % 256) },
    { name: 'customXml/item1.xml', data: '<审报 xmlns="urn:shenbao:test">保留</审报>' },
  ];
}

/** The workbook. @param descriptor sizes stand behind the data, as streaming writers leave them */
export function richWorkbook(descriptor = false): Uint8Array {
  return buildZip({ entries: richEntries().map((entry) => ({ ...entry, descriptor })), comment: 'zip comment' });
}

/** The rich workbook with another text in one of its parts. */
export function richWith(name: string, from: string, to: string): Uint8Array {
  return buildZip({
    entries: richEntries().map((entry) => {
      if (entry.name !== name) return entry;
      if (!String(entry.data).includes(from)) throw new Error(from);
      return { ...entry, data: String(entry.data).replace(from, to) };
    }),
  });
}
