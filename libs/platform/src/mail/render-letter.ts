import type { Letter, RenderedMail } from './letter.js';

const PRODUCT = 'Employee Progress Tracker';

/** The colours of the SPA's theme (web/src/app/theme): paper, ink and the one hue, light and dark. */
const STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 0; }
@media (prefers-color-scheme: dark) {
  .page { background: #101619 !important; }
  .card { background: #171e22 !important; border-color: #37444b !important; border-top-color: #1a7f99 !important; }
  .ink { color: #dee5e7 !important; }
  .quiet, .quiet a { color: #98a6ab !important; }
  .hue { color: #6cbdd1 !important; }
  .rule { border-color: #37444b !important; }
}
@media (max-width: 480px) { .inner { padding: 24px 20px !important; } }`;

const FONT = "font-family: Inter, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;";
const PARAGRAPH = `${FONT} margin: 0 0 16px; font-size: 15px; line-height: 24px; color: #1e2221;`;
const QUIET = `${FONT} margin: 0; font-size: 13px; line-height: 20px; color: #5f645f;`;

/** The one form of every mail: text, and HTML of tables with inline styles, without images or anything that is fetched. */
export function renderLetter(letter: Letter): RenderedMail {
  return { subject: letter.subject, text: asText(letter), html: asHtml(letter) };
}

function asText({ greeting, paragraphs, action, afterwards = [], reason }: Letter): string {
  const link = action ? [`${action.label}: ${action.url}`] : [];
  return `${[greeting, ...paragraphs, ...link, ...afterwards, `-- \n${PRODUCT}\n${reason}`].join('\n\n')}\n`;
}

function asHtml({ subject, greeting, paragraphs, action, afterwards = [], reason }: Letter): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>${STYLE}
</style>
</head>
<body class="page" style="background: #f4f4f1;">
<div style="display: none; max-height: 0; overflow: hidden;">${escaped(paragraphs[0] ?? '')}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background: #f4f4f1;">
<tr><td align="center" style="padding: 32px 12px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width: 560px;">
<tr><td style="padding: 0 4px 16px;"><p class="hue" style="${FONT} margin: 0; font-size: 14px; line-height: 20px; font-weight: 600; color: #0d6882;">${PRODUCT}</p></td></tr>
<tr><td class="card inner" style="background: #ffffff; border: 1px solid #dededa; border-top: 3px solid #1a7f99; border-radius: 8px; padding: 32px;">
<h1 class="ink" style="${FONT} margin: 0 0 20px; font-size: 20px; line-height: 28px; font-weight: 600; color: #1e2221;">${escaped(subject)}</h1>
${[greeting, ...paragraphs].map(paragraph).join('\n')}
${action ? button(action) : ''}
${afterwards.map(paragraph).join('\n')}
</td></tr>
<tr><td style="padding: 16px 4px 0;"><p class="quiet" style="${QUIET}">${escaped(reason)}</p></td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function paragraph(text: string): string {
  return `<p class="ink" style="${PARAGRAPH}">${escaped(text)}</p>`;
}

/** A button, and the address itself for those whose mail program shows none. */
function button({ label, url }: NonNullable<Letter['action']>): string {
  const href = escaped(url);
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin: 8px 0 16px;">
<tr><td style="background: #0d6882; border-radius: 6px;"><a href="${href}" style="${FONT} display: inline-block; padding: 11px 20px; font-size: 15px; line-height: 20px; font-weight: 600; color: #ffffff; text-decoration: none;">${escaped(label)}</a></td></tr>
</table>
<p class="quiet" style="${QUIET} margin-bottom: 20px; word-break: break-all;"><a class="hue" href="${href}" style="color: #0d6882;">${href}</a></p>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
