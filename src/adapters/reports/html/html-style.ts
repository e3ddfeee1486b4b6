/** The style sheet of the HTML report: readable from 320 px, at a desk and on paper, in light and dark. */
export const HTML_STYLE = `
:root{color-scheme:light dark;--ink:#1b1a19;--soft:#605e5c;--line:#d2d0ce;--page:#fff;--mandatory:#a4262c;--verify:#8a5a00;--hint:#005a9e}
@media (prefers-color-scheme:dark){:root{--ink:#f3f2f1;--soft:#c8c6c4;--line:#484644;--page:#1b1a19;--mandatory:#ff99a4;--verify:#ffcf70;--hint:#7cc3ff}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:76rem;font:16px/1.55 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",system-ui,sans-serif;color:var(--ink);background:var(--page);overflow-wrap:anywhere}
h1{font-size:1.4rem;margin:.2rem 0 .6rem}h2{font-size:1.15rem;margin:1.6rem 0 .4rem;border-bottom:1px solid var(--line)}h3{font-size:1rem;margin:1rem 0 .3rem}
ul.counts{list-style:none;margin:0;padding:0}p{margin:.3rem 0}
.soft{color:var(--soft)}.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}th,td{padding:.3rem .5rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th{font-weight:600}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
article{border:1px solid var(--line);border-left-width:.35rem;border-radius:.25rem;padding:.5rem .7rem;margin:.5rem 0}
article.mandatory{border-left-color:var(--mandatory)}article.verify{border-left-color:var(--verify);border-left-style:double}article.hint{border-left-color:var(--hint);border-left-style:dotted}
.class{font-weight:600}.mandatory .class{color:var(--mandatory)}.verify .class{color:var(--verify)}.hint .class{color:var(--hint)}
div.cause{border-left:2px solid var(--line);padding-left:.7rem;margin:.7rem 0}div.cause>p,p.cause{font-weight:600}
code{font-family:Consolas,"Sarasa Mono SC",monospace;border:1px solid var(--line);border-radius:.2rem;padding:0 .25rem}
dl{margin:.3rem 0 0;display:grid;grid-template-columns:max-content 1fr;gap:.1rem .8rem}dt{color:var(--soft)}dd{margin:0}
@media (max-width:40rem){body{padding:.6rem}dl{grid-template-columns:1fr}dd{margin-bottom:.2rem}th,td{padding:.25rem .3rem}table.calls thead{display:none}table.calls,table.calls tbody{display:block}table.calls tr{display:flex;flex-wrap:wrap;gap:0 .8rem;border-bottom:1px solid var(--line);padding:.35rem 0}table.calls td{border:0;padding:0}table.calls td.n::before{content:attr(data-label) " ";color:var(--soft)}table.calls td.name,table.calls td.reason{flex-basis:100%}}
@media print{body{max-width:none;padding:0;font-size:11pt;color:#000;background:#fff}article{break-inside:avoid}h2,h3{break-after:avoid}.first{break-after:page}}
`.trim();
