import { connection } from 'next/server';
import { countAddressParts } from '@/db/queries/addresses';
import { writeSitemapIndex } from '@/lib/export/sitemap';

/** Where the maps of all pages are. */
export async function GET() {
  await connection();
  const parts = countAddressParts();
  const filesOf = (name: 'agencies' | 'reports') =>
    Array.from({ length: parts[name] }, (_, part) => `${name}-${part}.xml`);
  const xml = writeSitemapIndex(['pages.xml', ...filesOf('agencies'), ...filesOf('reports')]);
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}
