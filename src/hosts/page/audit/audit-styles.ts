/** The look of the audit sheet: paper on the screen, and A4 when printed, whatever theme the page has. */
export const AUDIT_STYLES = `
.audit-room{position:fixed;inset:0;z-index:2000;display:flex;flex-direction:column;background:#5b5f66;color:#1a1a1a}
.audit-bar{flex:none;display:flex;align-items:center;gap:8px;padding:8px 16px;background:#2b2e33;color:#fff;
  font:14px/20px "Segoe UI",system-ui,"Microsoft YaHei",sans-serif}
.audit-bar p{flex:1;margin:0;font:inherit;font-weight:600}
.audit-bar button{font:inherit;padding:4px 14px;border-radius:4px;border:1px solid #9aa0a8;background:transparent;color:#fff;cursor:pointer}
.audit-bar button.first{background:#fff;color:#1a1a1a;border-color:#fff}
.audit-bar button:focus-visible{outline:2px solid #fff;outline-offset:2px}
.audit-desk{flex:1;overflow:auto;padding:24px 16px}
.audit-paper{box-sizing:border-box;width:210mm;max-width:100%;min-height:297mm;margin:0 auto;padding:18mm 16mm;background:#fff;
  box-shadow:0 2px 12px rgba(0,0,0,.4);font:10.5pt/1.5 "SimSun","Songti SC","Noto Serif CJK SC","Times New Roman",serif;overflow-wrap:anywhere}
.audit-paper h1{margin:0 0 10pt;text-align:center;font-size:18pt;line-height:1.3;font-weight:700;letter-spacing:.15em}
.audit-paper:lang(en) h1{letter-spacing:0}
.audit-paper h2{margin:12pt 0 4pt;font-size:11.5pt;line-height:1.4;font-weight:700;break-after:avoid}
.audit-paper p{margin:0 0 3pt}
.audit-paper td p:last-child{margin:0}
.audit-paper table{width:100%;border-collapse:collapse;font-size:9.5pt;line-height:1.4}
.audit-paper th,.audit-paper td{border:.5pt solid #333;padding:3pt 5pt;text-align:left;vertical-align:top;font-weight:400}
.audit-paper thead th{background:#efefef;font-weight:700;text-align:center;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.audit-paper thead{display:table-header-group}
.audit-paper tr{break-inside:avoid}
.audit-facts th{width:21mm;background:#f6f6f6;white-space:nowrap;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.audit-paper:lang(en) .audit-facts th{width:30mm}
.audit-paper .audit-at{width:28mm}
.audit-paper td.audit-at{font-family:Consolas,"Liberation Mono",monospace;font-size:8.5pt}
.audit-paper .audit-said{width:46mm}
.audit-no{width:8mm;text-align:center!important}
.audit-num{text-align:right!important;white-space:nowrap;font-variant-numeric:tabular-nums}
.audit-values{margin:2pt 0 0;padding:0;list-style:none;font-size:9pt;color:#333}
.audit-values li{display:flex;justify-content:space-between;gap:8pt}
.audit-values span:last-child{white-space:nowrap;font-variant-numeric:tabular-nums}
.audit-code{font-family:Consolas,"Liberation Mono",monospace;font-size:13pt;font-weight:700;letter-spacing:.06em}
.audit-left{margin:2pt 0 0;padding-left:16pt}
.audit-sign{display:grid;grid-template-columns:1fr 1fr;gap:14pt 12mm;margin-top:20pt;break-inside:avoid}
.audit-sign div{display:flex;align-items:flex-end;gap:4pt;white-space:nowrap}
.audit-sign i{flex:1;border-bottom:.5pt solid #333;height:14pt}
.audit-note{margin-top:14pt!important;font-size:8.5pt;color:#333}
@media screen and (max-width:700px){.audit-paper{padding:16px 12px;min-height:0}.audit-paper h1{font-size:15pt;letter-spacing:.05em}
  .audit-paper .audit-at,.audit-paper .audit-said{width:auto}.audit-desk{padding:12px 8px}}
@media print{
  @page{size:A4;margin:16mm 15mm}
  body.audit-printing>:not(.audit-room){display:none!important}
  .audit-room{position:static;display:block;background:none}
  .audit-bar{display:none}
  .audit-desk{overflow:visible;padding:0}
  .audit-paper{width:auto;min-height:0;padding:0 1pt;box-shadow:none}
}`;
