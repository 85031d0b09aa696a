/** The style sheet of all pages. A page's policy allows exactly this text, by its hash: whoever changes a letter of it takes the new hash from the test. */
import { dark, light, type Palette } from './palette.ts';

/** A text that a page's Content-Security-Policy allows by the SHA-256 of its UTF-8 bytes. */
export interface Hashed {
  readonly text: string;
  /** `sha256-…`, base64. */
  readonly hash: string;
}

const variables = (palette: Palette): string => Object.entries(palette).map(([name, colour]) => `--${name}:${colour}`).join(';');

/** Class -> colour of both a mark and a word. */
const TONES = ['bad', 'warn', 'good', 'doubt', 'muted', 'base', 'head'];

/*
 * Marks of pictures: `.line` has a stroke and no area, `.mark` an area, `.dots` is a path of points with round ends, `.ring` an
 * area in the page's colour with a stroke. Their colour is that of the class of a tone beside it.
 *
 * A box that scrolls has shades at the ends beyond which it goes on, and covers that hide them where it has come to its end: they
 * are its background, so that areas of a picture would lie on them but for the blending.
 */
const text = `:root{color-scheme:light dark;${variables(light)}}
@media screen and (prefers-color-scheme:dark){:root{${variables(dark)}}}
*{box-sizing:border-box}
html{scroll-behavior:auto;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:80rem;padding:0 1rem 4rem;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans","Liberation Sans",Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.4rem;line-height:1.35;margin:.6rem 0;font-weight:600}
h2{font-size:1.3rem;line-height:1.3;margin:2.5rem 0 .75rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}
h3{font-size:1.1rem;margin:1.75rem 0 .5rem}
h4{font-size:1rem;margin:1.5rem 0 .25rem}
p,ul,ol,figure,table,details,pre{margin:0 0 1rem}
ul,ol{padding-left:1.4rem}
li{margin:.2rem 0}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
code,pre,kbd{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace;font-size:.9em}
code{background:var(--panel);border-radius:4px;padding:.1em .3em;unicode-bidi:isolate;white-space:break-spaces}
pre{background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:.75rem 1rem;overflow-x:auto;line-height:1.4;unicode-bidi:isolate}
pre code{background:none;padding:0;white-space:pre}
.skip{position:absolute;left:-100rem;background:var(--page);padding:.5rem 1rem;z-index:1}
.skip:focus{left:.5rem;top:.5rem}
.quiet{color:var(--muted)}
.small{font-size:.875rem}
${TONES.map((tone) => `.${tone}{color:var(--${tone})}`).join('')}
.badge{display:inline-block;border:2px solid;border-radius:2rem;padding:0 .8rem;font-weight:700}
.badge.bad,.box.bad{background:var(--badArea)}.badge.warn,.box.warn{background:var(--warnArea)}.badge.good,.box.good{background:var(--goodArea)}.badge.doubt,.box.doubt{background:var(--doubtArea)}
.box{border:1px solid var(--line);border-left:4px solid;border-radius:6px;padding:.75rem 1rem;margin:0 0 1rem}
.box>*{color:var(--text)}
.box>:last-child{margin-bottom:0}.box>h1,.box>h3:first-child{margin-top:0}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;padding:0;list-style:none}
.tiles li{border:1px solid var(--line);border-radius:6px;padding:.5rem .75rem;margin:0}
.tiles b{display:block;font-size:1.35rem;line-height:1.3;font-weight:600}
nav ul{padding-left:1.2rem}
nav>ul{columns:18rem;list-style:none;padding:0}
nav li{break-inside:avoid}nav details{margin:.2rem 0}
details{border:1px solid var(--line);border-radius:6px;padding:0 .9rem}
details[open]{padding-bottom:.4rem}
summary{cursor:pointer;padding:.55rem 0;font-weight:500}
summary h3,summary h4{display:inline;margin:0}
h1 code,h2 code,h3 code,h4 code{padding:0 .2em;font-size:.95em}
.scroll{overflow-x:auto;margin:0 0 1rem;max-width:100%}
.scroll>table{margin:0}
table{border-collapse:collapse;font-size:.875rem;font-variant-numeric:tabular-nums}
caption{position:sticky;left:0;max-width:calc(100vw - 4rem);text-align:left;color:var(--muted);padding:0 0 .35rem;min-width:14rem}
th,td{padding:.3rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:normal}
thead th{border-bottom:2px solid var(--line);vertical-align:bottom;white-space:nowrap}
tbody th{font-weight:500}
.n,.figures td,.figures thead th{text-align:right;white-space:nowrap}
.figures .l,.figures thead th.l,.figures tr>th:first-child,.words td:nth-child(2),.words thead th:nth-child(2),.forest td:nth-child(2),.forest thead th:nth-child(2),.forest td:nth-child(4),.forest thead th:nth-child(4){text-align:left}
.figures .l,.figures thead th.l,.figures tr>th:first-child{white-space:normal}
small{display:block;color:var(--muted);font-size:.8125rem;font-weight:400}
.whole{white-space:nowrap}
.wide{min-width:16rem;overflow-wrap:anywhere}
figure{border:1px solid var(--line);border-radius:6px;padding:.75rem;min-width:0}
figcaption{margin:0 0 .5rem;font-size:.875rem}
figcaption b{font-size:1rem}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,26rem),1fr));gap:1rem;margin:0 0 1rem}
.grid>*{margin:0;min-width:0}
svg{display:block;max-width:100%;height:auto;color:var(--text)}
th svg,td svg{max-width:none}
svg.full,svg.broad{width:100%}svg.broad{min-width:48rem}figure>.scroll{margin:0}
svg.row{width:240px;height:26px;background:linear-gradient(var(--muted),var(--muted)) 50%/1px 100% no-repeat}
th svg.row{background:none;height:18px}
svg text{font:11px system-ui,-apple-system,"Segoe UI","Noto Sans","Liberation Sans",Helvetica,Arial,sans-serif;fill:currentColor;font-variant-numeric:tabular-nums}
svg .muted,svg .quiet{color:var(--muted)}
.c{text-anchor:middle}.e{text-anchor:end}
.rule{fill:none;stroke:var(--line);stroke-width:1}
.axis{fill:none;stroke:var(--muted);stroke-width:1}
.line{fill:none;stroke:currentColor;stroke-width:2;stroke-linejoin:round}
.thin{stroke-width:1}
.dash{stroke-dasharray:4 3}
.mark{fill:currentColor;stroke:none}
.ring{fill:var(--page);stroke:currentColor;stroke-width:2}
.dots{fill:none;stroke:currentColor;stroke-width:6;stroke-linecap:round}
.tiny{stroke-width:3}.big{stroke-width:8}
.hole{stroke:var(--page);stroke-width:3}
.halo{paint-order:stroke;stroke:var(--page);stroke-width:4px}
svg .strong{font-weight:600}
svg.key{display:inline-block;vertical-align:middle}
.faint{opacity:.8}
${Array.from({ length: 10 }, (_, depth) => `.i${depth}{padding-left:${depth}em}`).join('')}
dt{margin-top:.4rem}dd{margin:0 0 0 1.2rem}
.cell{stroke:var(--page);stroke-width:1.5}
.a-bad{fill:var(--badArea)}.a-warn{fill:var(--warnArea)}.a-good{fill:var(--goodArea)}.a-doubt{fill:var(--doubtArea)}.a-panel{fill:var(--panel)}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem;color:var(--muted);font-size:.875rem}
@media screen and (max-width:60rem){.scroll{background:linear-gradient(90deg,var(--page) 35%,transparent) 0/2.5rem 100% no-repeat local,linear-gradient(270deg,var(--page) 35%,transparent) 100%/2.5rem 100% no-repeat local,linear-gradient(90deg,var(--shade),transparent) 0/.75rem 100% no-repeat,linear-gradient(270deg,var(--shade),transparent) 100%/.75rem 100% no-repeat}.scroll>svg{mix-blend-mode:darken}}
@media screen and (max-width:60rem) and (prefers-color-scheme:dark){.scroll>svg{mix-blend-mode:lighten}}
@media(max-width:40rem){body{padding:0 .75rem 3rem}h1{font-size:1.2rem}figure{padding:.5rem}td svg.row,th svg.row{width:200px}th,td{padding:.3rem .4rem}}
@media screen and (max-width:30rem){svg.full{overflow:visible}svg.full text{font-size:15px}.every-other>:nth-child(even){display:none}td svg.row,th svg.row{width:104px;overflow:visible}svg.row text{font-size:21px}.forest td,.forest th{padding:.3rem .25rem}.forest th code{padding:0;font-size:.75rem}.forest td:nth-child(3),.forest td:nth-child(3) small{white-space:normal}}
@media(forced-colors:active){.line,.ring,.dots,.axis,.rule{forced-color-adjust:none}}
@media print{svg.broad{min-width:0}:root{color-scheme:light}body{max-width:none;padding:0;font-size:10pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}.skip,nav{display:none}h2,h3,h4,figcaption,summary{break-after:avoid}tr,figure,li,.box,.tiles li,svg{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}table{font-size:8.5pt}th,td{padding:.15rem .35rem}pre{white-space:pre-wrap}pre code{white-space:pre-wrap}details{border:0;padding:0}details:not([open])::details-content{content-visibility:visible;block-size:auto;opacity:1}}`;

export const style: Hashed = { text, hash: 'sha256-xtWXIFaUQa+VS9lTTD54dYGZK6R85IlGpjVG/PDZgHc=' };
