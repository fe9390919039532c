"""How a page looks, on a screen and on paper. Nothing is asked from outside."""

from __future__ import annotations

STYLE = """
:root{color-scheme:light}
body{font:1rem/1.5 Roboto,"Noto Sans","Noto Sans Arabic",system-ui,sans-serif;color:#16302b;
background:#fff;margin:0}
main,body>footer{max-width:46rem;margin:0 auto;padding:1.5rem}
h1{font-size:2rem;line-height:1.2;margin:0 0 .3rem}
h2{font-size:1.4rem;color:#0a4a40;margin:2rem 0 .5rem}
h3{font-size:1.05rem;margin:1.2rem 0 .3rem}
.quiet,.source,body>footer,blockquote footer{color:#4d5f59;font-size:.9rem}
a{color:#0a4a40}
li.group{list-style:none;margin:.5rem 0;font-weight:700}
li.group>ol{font-weight:400}
table{border-collapse:collapse;width:100%;margin:.6rem 0}
caption{position:absolute;left:-9999px}
th,td{text-align:start;vertical-align:top;padding:.35rem .6rem .35rem 0;
border-bottom:1px solid #d8d0c0}
thead th{border-bottom:2px solid #16302b}
.unseen th{padding-block:0;border:0;line-height:0;visibility:hidden}
tbody th{font-weight:400}
.named tbody th,tbody .strong td{font-weight:700}
.number{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
.bars th{font-weight:400;width:34%}
.bars .strong th,.bars .strong .number{font-weight:700}
.bar{width:34%}
.noted th{width:24%}
.noted .bar{width:16%}
.bar span{display:block;height:1rem;min-width:1px;border:1px solid #0a4a40;box-sizing:border-box;
background:repeating-linear-gradient(45deg,#0a4a40 0 2px,#fff 2px 6px);
print-color-adjust:exact;-webkit-print-color-adjust:exact}
.strong .bar span{background:#0a4a40}
td ul,th ul{margin:0;padding-inline-start:1rem}
.form td,.form tbody th{height:3rem;border:1px solid #b9b3a6;padding:.3rem}
blockquote{margin:1rem 0;padding-inline-start:1rem;border-inline-start:4px solid #e8a33d}
blockquote p{margin:0}
figure{margin:1rem 0}
svg,img{max-width:100%;height:auto}
.figures{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 2rem}
.figures strong{font-size:1.5rem}
.findings h2{font-size:1.05rem;margin:.8rem 0 .1rem}
.findings p{margin:0}
.findings li::marker{color:#0a4a40;font-weight:700}
.columns{display:flex;flex-wrap:wrap;gap:1rem 2rem}
.columns>div{flex:1 1 14rem;min-width:0}
.framed{border:2px solid #16302b;padding:.2rem 1rem}
hr.page{border:0;border-top:1px solid #d8d0c0;margin:2rem 0}
:focus-visible{outline:3px solid #e8a33d;outline-offset:2px}
@media print{@page{size:A4;margin:18mm 16mm}
main,body>footer{max-width:none;padding:0}
body{font-size:11pt}
hr.page{border:0;margin:0;break-after:page}
h2,h3{break-after:avoid}
tr,blockquote,figure,li{break-inside:avoid}
thead{display:table-header-group}
a{text-decoration:none}}
"""
