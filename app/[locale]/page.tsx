import { getLocale } from 'next-intl/server';
import { PageFrame } from '@/components/page-frame/page-frame';
export default async function Home() {
  const locale = await getLocale();
  return (
    <PageFrame locale={locale} path="/">
      <h1>home</h1>
    </PageFrame>
  );
}
