import { getTranslations } from 'next-intl/server';
import { LabelledFacts } from '@/components/labelled-facts/labelled-facts';
import { findStaff } from '@/db/queries/staff';
import { agencyName } from '@/lib/i18n/agency-name';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskMetadata, deskPage } from './desk-page';

/** Rendered whole at each request: it belongs to one person. */
export const instant = false;

export const generateMetadata = deskMetadata(({ home }) => home.title);

/** Where staff arrive: who they are here, and what waits for them. */
export default deskPage('desk.home', deskPaths.home, async ({ locale, actor }) => {
  const t = await getTranslations({ locale, namespace: 'desk' });
  const agencies = (await findStaff({ id: actor.id }))?.agencies ?? [];
  const names = agencies.map((agency) => agencyName(locale, agency)).join(t('home.between'));
  return (
    <>
      <h1 className="mb-4">{t('home.title')}</h1>
      <LabelledFacts
        facts={[
          { label: t('home.name'), value: actor.name },
          {
            label: t('home.role'),
            value: `${t(`role.${actor.role}`)}${t('home.colon')}${t(`roleHint.${actor.role}`)}`,
          },
          { label: t('home.agencies'), value: actor.agencyIds === null ? t('home.allAgencies') : names },
        ]}
      />
      {actor.secondFactor === 'off' && (
        <p className="prose-zh mt-6">
          {t('home.secondFactorOff')} <a href={localePath(locale, deskPaths.account)}>{t('home.toAccount')}</a>
        </p>
      )}
    </>
  );
});
