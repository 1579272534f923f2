import { getDatabase } from '@/db/client';

/** A page that is measured, with the addresses that are asked for in turn. */
export interface BenchPage {
  name: string;
  paths: readonly string[];
}

const words = [
  '公开',
  '台账',
  '行政复议 诉讼',
  '“建了台账，快到期”',
  '财政局',
  '白安县 2023',
  'baian',
  'baxczj',
  '信息处理费',
  '没有这个词',
];

/**
 * What is asked of a simulated portal, the same of a small and a large one.
 * @param count of different agencies and reports, spread over the whole portal
 */
export function listPages(count: number): BenchPage[] {
  const slugs = spread(count);
  const of = (pathOf: (slug: string, index: number) => string) => slugs.map(pathOf);
  const year = (index: number) => 2020 + (index % 5);
  return [
    { name: 'home', paths: ['/zh-CN'] },
    { name: 'agencies', paths: ['name', 'latest', 'received'].map((sort) => `/zh-CN/agencies?sort=${sort}&page=3`) },
    { name: 'agency', paths: of((slug) => `/zh-CN/agencies/${slug}`) },
    { name: 'report', paths: of((slug, index) => `/zh-CN/agencies/${slug}/${year(index)}`) },
    {
      name: 'compare',
      paths: of((slug, index) => `/zh-CN/compare?a=${slug},${slugs.at(index - 1)}&m=disclosureRate`),
    },
    {
      name: 'compare with median',
      paths: of((slug) => `/zh-CN/compare?a=${slug}&m=disclosureRate&p=1`),
    },
    {
      name: 'two years',
      paths: of((slug, index) => `/zh-CN/agencies/${slug}/${year(Math.max(index % 5, 1))}/changes`),
    },
    {
      name: 'checks',
      paths: ['', '?year=2023', '?outcome=fail', '?rule=disputes.total'].map((query) => `/zh-CN/checks${query}`),
    },
    { name: 'checks of an agency', paths: of((slug) => `/zh-CN/checks?agency=${slug}`) },
    {
      name: 'publication',
      paths: [
        '',
        '?kind=township',
        '?status=onTime&year=2023',
        '?status=missing&year=2024',
        '?status=missing&year=2025',
        '?status=late&year=2022&kind=department',
      ].map((query) => `/zh-CN/publication${query}`),
    },
    { name: 'publication, on', paths: of((slug) => `/zh-CN/publication?after=${slug}`) },
    {
      name: 'API',
      paths: [
        '/reports?limit=20',
        '/reports?year=2022&kind=department&limit=20',
        '/agencies?sort=name&limit=20',
        '/series?measure=disclosureRate&limit=20',
        '/checks?outcome=fail&limit=20',
        `/search?q=${encodeURIComponent('公开')}&sort=-year&limit=20`,
      ].map((path) => `/api/v1${path}`),
    },
    { name: 'feed', paths: ['/zh-CN/feed.xml'] },
    { name: 'data', paths: ['/zh-CN/data'] },
    { name: 'search', paths: words.map((word) => `/zh-CN/search?q=${encodeURIComponent(word)}`) },
    { name: 'search, narrowed', paths: words.map((word) => `/zh-CN/search?year=2023&q=${encodeURIComponent(word)}`) },
  ];
}

function spread(count: number): string[] {
  const db = getDatabase().$client;
  const most = db.prepare<[], number>('SELECT max(id) FROM agencies').pluck().get() ?? 0;
  const find = db.prepare<[number], string>('SELECT slug FROM agencies WHERE id >= ? LIMIT 1').pluck();
  return Array.from({ length: count }, (_, index) => find.get(1 + Math.floor((index * most) / count)) ?? '');
}
