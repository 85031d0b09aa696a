/** What the trend pages add to the style sheet of all pages: colours of machines, and pictures of the past. Its hash is held by a test. */
import type { Hashed } from '../page/style.ts';

/** Six kinds of machine, for light and for dark: 3 to 1 or more with the page, and apart for most eyes; shapes tell them apart for all. */
const LIGHT = ['#0550ae', '#a8480a', '#0b6b5f', '#7a3ea8', '#6b5a00', '#a0225c'];
const DARK = ['#79c0ff', '#ffa657', '#4fd1bd', '#d2a8ff', '#e0c04f', '#ff9bce'];

const tones = (colours: readonly string[]): string => colours.map((colour, n) => `.k${n}{color:${colour}}`).join('');

const text = `${tones(LIGHT)}
@media screen and (prefers-color-scheme:dark){${tones(DARK)}}
.level{stroke-width:2.5;stroke-linecap:butt}
.level.thin{stroke-width:1.5}
.level.under{stroke-width:6;stroke:var(--page)}
svg .small{stroke-width:1.2}
.reach{stroke-width:1.5;opacity:.8}
.past{opacity:.8}
.p{stroke-width:1.5}
.raw{stroke-width:3}
.many{stroke-width:5}
a:hover .p{stroke:var(--text);stroke-width:2}
.size{font-weight:600}
.number{fill:var(--muted);font-weight:400}
.swatch{display:inline-block;vertical-align:-2px}
.trend{width:100%}
.trend a{color:inherit}
.large{min-width:58rem;max-width:none}
.large text{font-size:13px}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:1rem;margin:0 0 1rem;padding:0;list-style:none}
.cards>li{margin:0;min-width:0}
.cards figure{margin:0;height:100%}
.cards a{font-weight:600}
.name{min-width:11rem}
.remark{min-width:10rem}
.figures th.l{text-align:left}
.words th:first-child{white-space:nowrap}.words small{white-space:normal;min-width:10rem}
.trail{margin:1rem 0 0;font-size:.875rem}
.keys{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.15rem 1.5rem;font-size:.875rem}
@media print{.large{min-width:0}.scroll{overflow:visible}}`;

export const historyStyle: Hashed = { text, hash: 'sha256-+EV+BimNlW0TLAi6QxlFsoF3ljB32kQZFlHKgKNj7TU=' };
