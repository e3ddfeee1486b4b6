/** The style sheet of an analysis: from 320 px, at a desk and on A4, in light and dark. */
export const ANALYSIS_STYLE = `
:root{color-scheme:light dark;--ink:#1b1a19;--soft:#605e5c;--line:#d2d0ce;--page:#fff;--band:#f3f2f1;--rise:#1f4e79;--fall:#b35900;--total:#605e5c;--second:#8a3ffc}
@media (prefers-color-scheme:dark){:root{--ink:#f3f2f1;--soft:#c8c6c4;--line:#484644;--page:#1b1a19;--band:#292827;--rise:#7cc3ff;--fall:#ffb155;--total:#b3b0ad;--second:#c6a4ff}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:80rem;font:16px/1.55 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",system-ui,sans-serif;color:var(--ink);background:var(--page)}
h1{font-size:1.4rem;margin:.2rem 0 .6rem}p,li{margin:.3rem 0}ol{padding-left:1.6rem}.soft{color:var(--soft);font-size:.9rem}
section{margin:2rem 0 0}
.head{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 1rem}.head h2{font-size:1.15rem;margin:.2rem 0}.unit{color:var(--soft);margin-left:auto}
h2.notes{font-size:1.15rem}
.warn{border:1px solid var(--line);border-left:.35rem solid var(--fall);border-radius:.25rem;padding:.3rem .8rem;margin:.6rem 0}
.scroll{overflow-x:auto;border-top:2px solid var(--ink);border-bottom:2px solid var(--ink)}.scroll:focus-visible{outline:2px solid var(--rise);outline-offset:2px}
table{border-collapse:collapse;width:100%}th,td{padding:.28rem .55rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:baseline;font-weight:400}
thead th{font-weight:600;vertical-align:bottom;background:var(--band)}thead th.n{min-width:4.6em}thead th.lead,td.lead{white-space:nowrap}th.group{text-align:center;border-left:1px solid var(--line)}
.n{text-align:right;font-variant-numeric:tabular-nums}td.n{white-space:nowrap}tr.total>*{font-weight:600}
th.item{position:sticky;left:0;background:var(--page);min-width:8.5em;max-width:22em}thead th.item{background:var(--band);z-index:1}
.i1{padding-left:1.5rem}.i2{padding-left:2.5rem}.i3{padding-left:3.5rem}tbody tr:last-child>*{border-bottom:0}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:.5rem 2rem}figure{margin:1rem 0 0;min-width:0}figcaption{font-weight:600;margin-bottom:.4rem}.legend{font-weight:400;white-space:nowrap;margin-left:.6rem}
svg{display:block;overflow:visible;max-width:100%}.legend svg{display:inline-block}svg text{fill:var(--ink);font-size:13px}svg text.small{fill:var(--soft);font-size:12px}
.rise{fill:var(--rise)}.fall{fill:var(--fall)}.total{fill:var(--total)}.axis{stroke:var(--soft);stroke-width:1}.grid{stroke:var(--line);stroke-width:1}
.line{fill:none;stroke:var(--rise);stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round;vector-effect:non-scaling-stroke}.line1{stroke:var(--second);stroke-dasharray:7 5}.line2{stroke:var(--fall);stroke-dasharray:2 5}
@media (max-width:40rem){body{padding:.6rem}th,td{padding:.25rem .4rem}th.item{max-width:44vw;min-width:7em;overflow-wrap:anywhere}}
@page{size:A4 landscape;margin:12mm}
@media print{:root{color-scheme:light;--ink:#000;--soft:#444;--line:#bbb;--page:#fff;--band:#fff;--rise:#1f4e79;--fall:#b35900;--total:#605e5c}body{max-width:none;padding:0;font-size:9.5pt}.scroll{overflow:visible}th,td{padding:.12rem .3rem}th.item{position:static}thead{display:table-header-group}tr,figure{break-inside:avoid}.head{break-after:avoid}section{break-inside:auto}rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`.trim();
