import { escapeXml } from './atom';

interface EmbedPage {
  language: string;
  title: string;
  /** The drawing, as a document of its own, or one number with what it is. */
  content: { svg: string } | { label: string; value: string; note: string };
  /** Where the figures and their explanation are. */
  link: { href: string; text: string };
  /** How to cite it, with its version. */
  citation: string;
}

const style = `body{margin:0;padding:8px;background:#fffefb;color:#1c1f23;font:14px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
svg{display:block;width:100%;height:auto}footer{padding:0 4px;color:#575c64;font-size:13px;overflow-wrap:anywhere}a{color:inherit}p{margin:4px}strong{font-size:32px;line-height:1.3}`;

/** A chart or an indicator as a page of its own for a frame on another site: no script, nothing from elsewhere, its source and a link back. */
export function writeEmbedPage({ language, title, content, link, citation }: EmbedPage): string {
  const x = escapeXml;
  return [
    `<!doctype html><html lang="${x(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<meta name="robots" content="noindex"><title>${x(title)}</title><style>${style}</style></head><body><main>`,
    'svg' in content
      ? content.svg.replace(/^<\?xml[^>]*>\s*/, '')
      : `<p>${x(content.label)}<br><strong>${x(content.value)}</strong><br>${x(content.note)}</p>`,
    `</main><footer><a href="${x(link.href)}" target="_blank" rel="noopener">${x(link.text)}</a><br>${x(citation)}</footer></body></html>\n`,
  ].join('');
}
