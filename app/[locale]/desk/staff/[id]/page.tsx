import { getTranslations } from 'next-intl/server';
import { recallAnswer } from '@/app/forms/form-memory';
import { Checkbox } from '@/components/form/checkbox';
import { LabelledFacts } from '@/components/labelled-facts/labelled-facts';
import { listStaffSessions } from '@/db/queries/staff-access';
import { findAdministrable } from '@/lib/desk/administer-staff';
import { linkHours } from '@/lib/desk/staff-link';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskMetadata, deskPage } from '../../desk-page';
import { Notice } from '../../notice';
import { SessionList } from '../../session-list';
import { recallLink } from '../shown-link';
import { StaffForm } from '../staff-form';

/** Rendered whole at each request: it shows an account as it is now. */
export const instant = false;

export const generateMetadata = deskMetadata(({ staff }) => staff.title);

const doneKeys = ['changed', 'disabled', 'enabled', 'sessions'] as const;
const quietButton = 'min-h-11 cursor-pointer border border-ink px-5 font-semibold';

/** One account: rights, link, sessions, and whether it is open at all. */
export default deskPage(
  'staff.administer',
  ({ id = '' }) => deskPaths.staffMember(id),
  async ({ locale, actor, params, query }) => {
    const t = await getTranslations({ locale, namespace: 'desk' });
    const member = await findAdministrable(params.id ?? '', actor);
    if (!member) {
      const isSelf = params.id === actor.id;
      return (
        <>
          <h1>{isSelf ? t('staff.selfTitle') : t('staff.unknownTitle')}</h1>
          <p className="prose-zh mt-3 mb-6">{isSelf ? t('staff.self') : t('staff.unknown')}</p>
          <a href={localePath(locale, deskPaths.staff)} className="button">
            {t('staff.back')}
          </a>
        </>
      );
    }
    const link = recallLink(query.link, actor);
    const done = doneKeys.find((key) => key === query.done);
    const action = (verb: string) => localePath(locale, `${deskPaths.staffMember(member.id)}/${verb}`);
    const present = { role: member.role, agencies: member.agencies.map(({ name }) => name).join('\n') };
    return (
      <div className="max-w-[42rem]">
        <h1 className="mb-4">{member.name}</h1>
        {done && <Notice>{t(`staff.done.${done}`)}</Notice>}
        {link && (
          <Notice>
            {t('staff.linkShown', { hours: linkHours })}
            <code className="mt-2 block select-all break-all font-semibold">{link}</code>
          </Notice>
        )}
        <LabelledFacts
          facts={[
            { label: t('staff.email'), value: member.email },
            { label: t('staff.password'), value: t(member.hasPassword ? 'staff.passwordSet' : 'staff.passwordNotSet') },
            { label: t('account.secondFactor'), value: t(member.hasSecondFactor ? 'staff.on' : 'staff.off') },
          ]}
        />

        <section aria-labelledby="rights" className="mt-10">
          <h2 id="rights" className="section mb-4">
            {t('staff.rights')}
          </h2>
          <StaffForm
            locale={locale}
            action={action('change')}
            answer={recallAnswer(query.again) ?? { values: present, problem: null }}
            submit={t('staff.changeSubmit')}
          />
        </section>

        {!member.isDisabled && (
          <section aria-labelledby="new-link" className="mt-10">
            <h2 id="new-link" className="section mb-2">
              {t('staff.newLink')}
            </h2>
            <p className="prose-zh mb-3">{t('staff.newLinkText')}</p>
            <form action={action('link')} method="post">
              {member.hasSecondFactor && (
                <Checkbox
                  name="withoutSecondFactor"
                  label={t('staff.removeSecondFactor')}
                  hint={t('staff.removeSecondFactorHint')}
                  isChecked={false}
                />
              )}
              <button type="submit" className={quietButton}>
                {t('staff.newLinkSubmit')}
              </button>
            </form>
          </section>
        )}

        <section aria-labelledby="sessions" className="mt-10">
          <h2 id="sessions" className="section mb-3">
            {t('account.sessions')}
          </h2>
          <SessionList
            locale={locale}
            sessions={await listStaffSessions(member.id)}
            current={null}
            action={action('sessions/end')}
          />
        </section>

        <section aria-labelledby="disable" className="mt-10">
          <h2 id="disable" className="section mb-2">
            {t(member.isDisabled ? 'staff.enable' : 'staff.disable')}
          </h2>
          <p className="prose-zh mb-3">{t(member.isDisabled ? 'staff.enableText' : 'staff.disableText')}</p>
          <form action={action(member.isDisabled ? 'enable' : 'disable')} method="post">
            <button type="submit" className={quietButton}>
              {t(member.isDisabled ? 'staff.enableSubmit' : 'staff.disableSubmit')}
            </button>
          </form>
        </section>
      </div>
    );
  },
);
