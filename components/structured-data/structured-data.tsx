/** What a page holds, for search engines, as JSON-LD. No text of a report can end the script: every `<` is written as an escape. */
export function StructuredData({ data }: { data: object }) {
  return <script type="application/ld+json">{JSON.stringify(data).replaceAll('<', '\\u003c')}</script>;
}
