import { getTranslations } from 'next-intl/server';
import { formatTime } from '@/lib/i18n/format';
import type { RevisionPartProps } from './shown-content';

/** The reviews that a revision passed or failed, oldest first, each with its remark. */
export async function History({ locale, revision }: Omit<RevisionPartProps, 'isEditable'>) {
  const t = await getTranslations({ locale, namespace: 'desk.revision' });
  const { steps, closedAt } = revision;
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="history" className="mt-8">
      <h2 id="history" className="section mb-2">
        {t('history')}
      </h2>
      <ol className="border-line border-t">
        {steps.map(({ action, staffName, remark, at }) => (
          <li key={at} className="border-line border-b py-2">
            <p>
              <span className="font-semibold">{t(`step.${action}`)}</span>{' '}
              <span className="text-[0.9375rem] text-soft">
                {staffName} · {formatTime(locale, at)}
              </span>
            </p>
            {remark && <p className="prose-zh whitespace-pre-wrap">{remark}</p>}
          </li>
        ))}
        {closedAt !== null && (
          <li className="border-line border-b py-2">
            <span className="font-semibold">{t('step.publish')}</span>{' '}
            <span className="text-[0.9375rem] text-soft">{formatTime(locale, closedAt)}</span>
          </li>
        )}
      </ol>
    </section>
  );
}
