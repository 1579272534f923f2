import { getTranslations } from 'next-intl/server';
import { errorOf, type FormAnswer } from '@/app/forms/form-memory';
import { ErrorSummary } from '@/components/form/error-summary';
import { TextInput } from '@/components/form/text-input';
import type { AgencyDetail } from '@/db/queries/agencies';
import type { Locale } from '@/lib/i18n/locales';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { Step } from './step';

interface AgencyStepsProps {
  locale: Locale;
  agency: AgencyDetail;
  /** What was typed into one of the forms, which its field `form` names. */
  answer: FormAnswer;
}

/** Renaming, closing and merging: each a form of its own. */
export async function AgencySteps({ locale, agency, answer }: AgencyStepsProps) {
  const t = await getTranslations({ locale, namespace: 'desk.agencyPage' });
  const action = (verb: string) => localePath(locale, `${deskPaths.agency(agency.slug)}/${verb}`);
  const fieldsOf = (form: string, present: Record<string, string | null> = {}) => {
    const { values, problem } = answer.values.form === form ? answer : { values: {}, problem: null };
    const field = (name: string) => ({
      name,
      value: values[name] ?? present[name] ?? '',
      error: errorOf(problem, name),
    });
    return { field, summary: problem && <ErrorSummary {...problem} /> };
  };
  const [rename, close, merge] = [
    fieldsOf('rename'),
    fieldsOf('close', { closedOn: agency.closedOn, reason: agency.closingReason }),
    fieldsOf('merge'),
  ];
  const isClosed = agency.closedOn !== null;
  return (
    <>
      <Step
        name="rename"
        title={t('rename')}
        text={t('renameText')}
        action={action('rename')}
        submit={t('renameSubmit')}
      >
        {rename.summary}
        <TextInput {...rename.field('newName')} label={t('newName')} />
        <TextInput {...rename.field('newNameEn')} label={t('newNameEn')} />
        <TextInput {...rename.field('renamedUntil')} type="date" label={t('until')} />
      </Step>
      <Step
        name="close"
        title={t('close')}
        text={t('closeText')}
        action={action('close')}
        submit={t(isClosed ? 'closeChange' : 'closeSubmit')}
      >
        {close.summary}
        <TextInput {...close.field('closedOn')} type="date" label={t('closedOnField')} />
        <TextInput {...close.field('reason')} label={t('reason')} hint={t('reasonHint')} />
      </Step>
      {isClosed && (
        <Step
          name="reopen"
          title={t('reopen')}
          text={t('reopenText')}
          action={action('reopen')}
          submit={t('reopenSubmit')}
        />
      )}
      <Step name="merge" title={t('merge')} text={t('mergeText')} action={action('merge')} submit={t('mergeSubmit')}>
        {merge.summary}
        <TextInput {...merge.field('into')} label={t('into')} hint={t('intoHint')} />
        <TextInput {...merge.field('mergedUntil')} type="date" label={t('mergeUntil')} />
      </Step>
    </>
  );
}
