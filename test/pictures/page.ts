/** The HTML of a comment -> a page that looks like a comment on GitHub: its box, its tables that scroll, its fonts and colours. */

const COLOURS = {
  light: { text: '#1f2328', muted: '#59636e', page: '#ffffff', box: '#d1d9e0', head: '#f6f8fa', code: '#818b981f', link: '#0969da', row: '#f6f8fa' },
  dark: { text: '#f0f6fc', muted: '#9198a1', page: '#0d1117', box: '#3d444d', head: '#151b23', code: '#656c7633', link: '#4493f8', row: '#151b23' },
} as const;

export function pageOf(html: string, scheme: keyof typeof COLOURS): string {
  const c = COLOURS[scheme];
  return `<!doctype html><html><head><meta charset="utf-8"><title></title><style>
:root { color-scheme: ${scheme}; }
* { box-sizing: border-box; }
body { margin: 0; padding: 16px; background: ${c.page}; color: ${c.text}; font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", Helvetica, Arial, sans-serif, "Noto Color Emoji"; overflow-wrap: break-word; }
.comment { border: 1px solid ${c.box}; border-radius: 6px; }
.by { padding: 8px 16px; background: ${c.head}; border-bottom: 1px solid ${c.box}; border-radius: 6px 6px 0 0; color: ${c.muted}; }
.text { padding: 16px; }
.text > :first-child { margin-top: 0; }
h3 { font-size: 1.25em; line-height: 1.25; margin: 24px 0 16px; font-weight: 600; }
p, ul, table, pre, details { margin: 0 0 16px; }
ul { padding-left: 2em; } li + li { margin-top: .25em; }
a { color: ${c.link}; text-decoration: underline; }
code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; }
code { padding: .2em .4em; font-size: 85%; white-space: break-spaces; background: ${c.code}; border-radius: 6px; }
h3 code { font-size: inherit; padding: 0 .2em; }
pre { padding: 16px; overflow: auto; font-size: 85%; line-height: 1.45; background: ${c.head}; border-radius: 6px; }
pre code { padding: 0; background: none; white-space: pre; font-size: 100%; }
table { display: block; width: max-content; max-width: 100%; overflow: auto; border-collapse: collapse; }
th, td { padding: 6px 13px; border: 1px solid ${c.box}; } th { font-weight: 600; }
tr:nth-child(2n) { background: ${c.row}; }
summary { cursor: pointer; } blockquote { margin: 0 0 16px; padding: 0 1em; color: ${c.muted}; border-left: .25em solid ${c.box}; }
sub { font-size: 75%; line-height: 0; position: relative; vertical-align: baseline; bottom: -.25em; }
</style></head><body><div class="comment"><div class="by"><b>github-actions</b> commented 2 minutes ago</div><div class="text">${html}</div></div>
<script>const w = Number(location.hash.slice(1)); if (w) document.body.style.width = w + 'px'; document.title = String(document.documentElement.scrollHeight);</script>
</body></html>`;
}
