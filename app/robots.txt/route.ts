import { connection } from 'next/server';
import { env } from '@/lib/env';

/** All that is public may be read by robots, except what is made for one person or for other pages. */
export async function GET() {
  await connection();
  const lines = [
    'User-agent: *',
    'Disallow: /*/feedback/receipt',
    'Disallow: /embed/',
    `Sitemap: ${env.SITE_URL}/sitemap.xml`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
