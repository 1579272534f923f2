import { getTranslations } from 'next-intl/server';
import { recallAnswer } from '@/app/forms/form-memory';
import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import { listStaff } from '@/db/queries/staff';
import { isWithinReach } from '@/lib/desk/administer-staff';
import { agencyName } from '@/lib/i18n/agency-name';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskMetadata, deskPage } from '../desk-page';
import { StaffForm } from './staff-form';

/** Rendered whole at each request: accounts change, and it shows what was typed. */
export const instant = false;

export const generateMetadata = deskMetadata(({ staff }) => staff.title);

/** The accounts that an administrator may see, and the form for a new one. */
export default deskPage('staff.administer', deskPaths.staff, async ({ locale, actor, query }) => {
  const t = await getTranslations({ locale, namespace: 'desk' });
  const members = (await listStaff()).filter((member) => member.id === actor.id || isWithinReach(member, actor));
  const answer = recallAnswer(query.again) ?? { values: {}, problem: null };
  const stateOf = (member: (typeof members)[number]) => {
    if (member.isDisabled) return t('staff.state.disabled');
    if (!member.hasPassword) return t('staff.state.invited');
    return t(member.hasSecondFactor ? 'staff.state.secondFactor' : 'staff.state.active');
  };
  return (
    <>
      <h1 className="mb-4">{t('staff.title')}</h1>
      <ScrollRegion label={t('staff.title')}>
        <table className="listing min-w-[40rem]">
          <thead>
            <tr>
              <th scope="col">{t('staff.name')}</th>
              <th scope="col">{t('staff.email')}</th>
              <th scope="col">{t('staff.role')}</th>
              <th scope="col">{t('staff.agencies')}</th>
              <th scope="col">{t('staff.stateTitle')}</th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.id} className={member.isDisabled ? 'text-soft' : undefined}>
                <th scope="row">
                  <a href={localePath(locale, deskPaths.staffMember(member.id))} className="inline-block py-1">
                    {member.name}
                  </a>
                </th>
                <td>{member.email}</td>
                <td>{t(`role.${member.role}`)}</td>
                <td>
                  {member.agencies.map((agency) => agencyName(locale, agency)).join(t('home.between')) ||
                    t('home.allAgencies')}
                </td>
                <td>{stateOf(member)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <section aria-labelledby="add" className="mt-10">
        <h2 id="add" className="section mb-4">
          {t('staff.add')}
        </h2>
        <StaffForm
          locale={locale}
          action={localePath(locale, `${deskPaths.staff}/add`)}
          answer={answer}
          isNew
          submit={t('staff.addSubmit')}
        />
      </section>
    </>
  );
});
