/** The look of the application in one sheet, for a page that may load nothing. */
export const STYLE = `
:root{color-scheme:light dark;
--paper:light-dark(#faf9f7,#171512);--card:light-dark(#fff,#201d19);--ink:light-dark(#1c2024,#ece8e1);
--soft:light-dark(#5b6168,#aca69c);--rule:light-dark(#e6e2dc,#38332c);--rule-strong:light-dark(#cfc9c0,#544d44);
--accent:light-dark(#a3441a,#e98a5c);--public:light-dark(#1f4e79,#7fb0dd);--private:light-dark(#5f7f8c,#93b0bb);
--red:light-dark(#b3261e,#f0867e);--amber:light-dark(#9a6700,#dfad4f);--green:light-dark(#1a7f4b,#62c391);
--grey:light-dark(#5b6168,#aca69c);--focus:light-dark(#1f4e79,#9cc6ee)}
:root:has(#light:checked){color-scheme:light}
:root:has(#dark:checked){color-scheme:dark}
:root:has(#en:checked) [data-language="it"],:root:has(#it:checked) [data-language="en"]{display:none}
*,*::before,*::after{box-sizing:border-box}
html{font-family:"Titillium Web",system-ui,sans-serif}
body{margin:0;background:var(--paper);color:var(--ink);font-size:.9375rem;line-height:1.45;font-variant-numeric:tabular-nums lining-nums}
h1,h2,h3,p,ul,ol,dl,dd,figure,fieldset{margin:0;padding:0;border:0}
ul,ol{list-style:none}
h1{font-size:1rem}
h2{font-size:1.75rem;font-weight:600;line-height:1.25;text-wrap:pretty}
h3{font-size:.9375rem;font-weight:600}
a{color:var(--accent);text-underline-offset:.2em}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:2px}
.page{max-width:1280px;margin:0 auto;padding:0 24px 48px}
header{border-bottom:1px solid var(--rule);background:var(--card)}
.bar{max-width:1280px;margin:0 auto;padding:12px 24px;display:flex;flex-wrap:wrap;gap:8px 32px;align-items:center}
.brand{font-weight:700}.brand::before{content:"";display:inline-block;width:10px;height:10px;margin-right:8px;background:var(--accent)}
.choices{display:flex;gap:4px 16px;flex-wrap:wrap}.choices:first-of-type{margin-left:auto}
.choices label{display:inline-flex;gap:6px;align-items:center;padding:2px 0}
.choices input{accent-color:var(--accent);margin:0;width:16px;height:16px}
.soft,caption,.caption{color:var(--soft)}.small,caption,.caption,dt{font-size:.8125rem}
.unknown{color:var(--soft);font-style:italic}
.projects{margin-top:24px}
.projects a{display:inline-block;padding:4px 0}
article{padding-top:32px}
article+article{margin-top:48px;border-top:3px solid var(--rule)}
.summary{font-size:1rem;margin-top:4px;max-width:80ch}
.slip{color:var(--accent)}
.invented{display:inline-block;margin:4px 0;padding:2px 8px;border:1px solid var(--rule-strong);border-radius:6px;font-size:.8125rem}
.grid{display:grid;grid-template-columns:repeat(12,minmax(0,1fr));gap:16px;margin-top:16px}
.grid>*{grid-column:span 12}
@media(min-width:1000px){.wide{grid-column:span 8}.side{grid-column:span 4}.half{grid-column:span 6}}
.card{background:var(--card);border:1px solid var(--rule);border-radius:6px;padding:16px 20px}
.card+.card{margin-top:16px}.grid>.card{margin-top:0}
dl.figures{display:grid;grid-template-columns:max-content 1fr;gap:8px 16px;margin-top:8px}
dl.figures dd{font-weight:600}dl.figures dd p{font-weight:400}
dt{color:var(--soft)}
.scroll{overflow-x:auto;margin-top:8px;position:relative;background:linear-gradient(to left,var(--card) 50%,transparent) right/32px 100% no-repeat local,linear-gradient(to left,var(--rule-strong),transparent) right/16px 100% no-repeat scroll}
table{border-collapse:collapse;width:100%}
caption{text-align:left;padding-bottom:4px}
th,td{text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-top:1px solid var(--rule)}
thead th{border-top:0;font-weight:400;font-size:.8125rem;color:var(--soft);vertical-align:bottom}
tbody th{font-weight:400}
tfoot th,tfoot td{font-weight:600}
.end{text-align:right;white-space:nowrap;padding-right:0;padding-left:12px}
.mark{display:inline-flex;gap:8px;align-items:center;font-weight:600}
.mark svg{flex:none;width:18px;height:18px}
.mark text{fill:var(--card);font-size:10px;font-weight:700}
.REACHED,.GREEN{color:var(--green)}.AMBER{color:var(--amber)}.RED{color:var(--red)}.GREY{color:var(--grey)}
.GREY circle{fill:var(--card);stroke:currentColor;stroke-width:1.5;stroke-dasharray:2 2}.GREY text{fill:currentColor}
.sideways{display:none}
.chart svg{display:block;width:100%;min-width:660px;height:auto;font-size:13px}
.chart text{fill:var(--soft)}
.chart .grid{stroke:var(--rule);display:inline}
.chart .edge{stroke:var(--rule-strong)}.chart .diagonal{stroke:var(--soft);stroke-dasharray:1 5}
.chart .line{fill:none;stroke:currentColor;stroke-width:1.75}.chart .ahead{stroke-dasharray:4 3}
.chart .leader{stroke:var(--rule-strong);fill:none}
.chart circle{fill:var(--card);stroke:currentColor;stroke-width:2}
.chart .goal{color:var(--accent)}.chart .goal .line{stroke-width:3}.chart .goal text{fill:var(--accent);font-weight:600}
.chart .open{color:var(--public)}.chart .done{color:var(--private)}.chart .done circle{fill:currentColor}
.chart g .second{font-weight:400}
.share{display:block;height:8px;min-width:80px;margin-top:6px;background:var(--rule)}
.share i{display:block;height:100%;background:var(--private)}.share .PUBLIC{background:var(--public)}
.revision{display:grid;grid-template-columns:200px 1fr;gap:8px 24px;padding:16px 0;border-top:1px solid var(--rule)}
@media(max-width:760px){.sideways{display:block}}
@media(max-width:700px){.revision{grid-template-columns:1fr}h2{font-size:1.5rem}.page{padding:0 16px 32px}.bar{padding:8px 16px}.choices:first-of-type{margin-left:0}}
.revision li{margin-top:4px}
.told::first-letter{text-transform:uppercase}
.hash{font-family:ui-monospace,monospace;font-size:.75rem;overflow-wrap:anywhere}
.photos{display:grid;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));gap:16px;margin-top:8px}
.photos img{display:block;width:100%;height:150px;object-fit:cover;background:var(--rule);border-radius:4px}
.record{margin-top:16px}
@media print{:root{color-scheme:light!important}body{background:#fff}header .choices,nav,.sideways{display:none}
.card,.revision,tr{break-inside:avoid}.scroll{overflow:visible}.chart svg{width:100%;height:auto}article+article{break-before:page}}
@page{size:A4 landscape;margin:10mm}
@media(prefers-reduced-motion:reduce){*{transition:none!important;animation:none!important}}
`;

/** Opens in the reader's language where that is one of the two, and says so to whoever reads aloud. */
export const SCRIPT = `
const root=document.documentElement,choices=document.querySelectorAll('input[name="language"]');
const follow=()=>{const it=document.getElementById('it').checked;root.lang=it?'it':'en';document.title=root.dataset[it?'it':'en']};
if(!navigator.language.toLowerCase().startsWith('it'))document.getElementById('en').checked=true;
for(const each of choices)each.addEventListener('change',follow);
follow();
`;
