import type { Contact, Section } from '@/lib/report/draft';
import type { FigureTables } from '@/lib/report/figure';
import type { FormKey } from '@/lib/report/form';
import { escapeHtml, printDisputes, printProactive, printRequests } from './document-tables';

interface Content {
  title: string;
  agency: string;
  year: number;
  form: FormKey;
  publishedOn: string;
  contact: Partial<Contact>;
  sections: readonly Section[];
  tables: FigureTables;
}

const tableUnder: Readonly<Record<number, (form: FormKey, tables: FigureTables) => string>> = {
  2: printProactive,
  3: printRequests,
  4: printDisputes,
};

const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`;

/** A made up report as the web page that its agency would have published: the statutory layout, and a line that says it is made up. */
export function writeDocument({ title, agency, year, form, publishedOn, contact, sections, tables }: Content): string {
  const body = sections.flatMap(({ number, heading, text }) => [
    `<h2>${escapeHtml(heading)}</h2>`,
    ...text.split('\n').map(paragraph),
    tableUnder[number]?.(form, tables) ?? '',
  ]);
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
</head>
<body>
<p class="notice">虚构示例：云麓县及其机关并不存在，本页由程序生成，只供演示。</p>
<h1>${escapeHtml(title)}</h1>
<p class="date">发布日期：${publishedOn}</p>
${[
  paragraph(`本报告由${agency}按照政府信息公开条例编制，数据的统计期限自${year}年1月1日起至${year}年12月31日止。`),
  paragraph(`本报告的电子版可以在${contact.website ?? ''}下载。`),
  paragraph(`地址：${contact.address ?? ''}　邮编：${contact.postcode ?? ''}`),
  paragraph(`电话：${contact.telephone ?? ''}　传真：${contact.fax ?? ''}　电子邮箱：${contact.email ?? ''}`),
  ...body,
]
  .filter((part) => part !== '')
  .join('\n')}
</body>
</html>
`;
}
