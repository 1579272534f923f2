import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

/** Pages hold no third-party resource. Next's own inline scripts have no nonce on prerendered pages, hence 'unsafe-inline'. */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** @type {import('next').NextConfig} */
const nextConfig = {
  // The browser tests build into a folder of their own (cli/launch/build.mjs), so that a portal that runs from .next is left alone.
  distDir: process.env.BUILD_FOLDER ?? '.next',
  // `npm test` checks the types first. A configuration that extends the main one is also one that Next does not rewrite.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.build.json' },
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  serverExternalPackages: ['@napi-rs/canvas', 'better-sqlite3'],
  // Pages made on demand are kept in memory only: they are made anew after a restart, from what the database then holds.
  experimental: { isrFlushToDisk: false, globalNotFound: true },
  // What is published is fresh for a minute in shared caches; this server's own copies are dropped as soon as something is published.
  cacheLife: { published: { stale: 30, revalidate: 60, expire: 86_400 } },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'Content-Security-Policy', value: contentSecurityPolicy },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
    {
      // The only pages that other sites may frame; they have no script and load nothing.
      source: '/embed/:path*',
      headers: [
        {
          key: 'Content-Security-Policy',
          value:
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors *",
        },
      ],
    },
    {
      // Tells other sites nothing at all. Not `no-referrer`: browsers would then send the form with `Origin: null`, as if from elsewhere.
      source: '/:locale/feedback/:path*',
      headers: [{ key: 'Referrer-Policy', value: 'same-origin' }],
    },
    {
      source: '/:locale/desk/:path*',
      headers: [
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
        { key: 'Cache-Control', value: 'private, no-store' },
      ],
    },
  ],
  redirects: async () => [
    {
      source: '/',
      has: [{ type: 'header', key: 'accept-language', value: '^en.*' }],
      destination: '/en',
      permanent: false,
    },
    { source: '/', destination: '/zh-CN', permanent: false },
  ],
};

export default withNextIntl(nextConfig);
