import { getTranslations } from 'next-intl/server';
import { LabelledFacts } from '@/components/labelled-facts/labelled-facts';
import { formLabel } from '@/lib/i18n/form-label';
import { formatDay, formatTime } from '@/lib/i18n/format';
import { deskPaths, localePath, paths } from '@/lib/i18n/paths';
import { tableKeys } from '@/lib/report/form';
import type { RevisionPartProps } from './shown-content';

/** Where a revision stands, what it is of, and the ways to its parts. */
export async function RevisionFacts({ locale, revision, isEditable }: RevisionPartProps) {
  const t = await getTranslations({ locale });
  const { id, agency, year, state, reason, content, document, pages, closedAt } = revision;
  const { form } = content;
  const isTraced = content.excerpts.length + pages.length > 0;
  const to = (path: string) => localePath(locale, path);
  const links = [
    ...(form && isEditable
      ? tableKeys.map((table) => ({
          href: to(deskPaths.revisionTable(id, table)),
          label: t('desk.revision.edit', { what: formLabel(locale, table, 'title') }),
        }))
      : []),
    ...(isEditable ? [{ href: to(deskPaths.revisionText(id)), label: t('desk.revision.editText') }] : []),
    ...(isTraced ? [{ href: to(deskPaths.revisionSource(id)), label: t('desk.revision.source') }] : []),
  ];
  return (
    <section aria-label={t('desk.revision.facts')}>
      <LabelledFacts
        facts={[
          {
            label: t('desk.revisions.stateTitle'),
            value: closedAt === null ? t(`desk.revisions.state.${state}`) : t('desk.revision.published'),
          },
          { label: t('desk.revisions.reason'), value: reason ?? t('desk.revisions.firstTime') },
          { label: t('report.form'), value: form ? t(`form.name.${form}`) : t('desk.revision.noForm') },
          { label: t('desk.revision.reportTitle'), value: content.title ?? '—' },
          {
            label: t('report.published'),
            value: content.publishedOn ? formatDay(locale, content.publishedOn) : t('desk.revision.notGiven'),
          },
          { label: t('desk.revisions.updatedAt'), value: formatTime(locale, revision.updatedAt) },
        ]}
      />
      <ul aria-label={t('desk.revision.parts')} className="mt-3 flex flex-wrap gap-x-6">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href} className="inline-block py-1.5">
              {label}
            </a>
          </li>
        ))}
        {document && (
          <li>
            <a href={`${to(deskPaths.revision(id))}/document`} download className="inline-block py-1.5">
              {t('source.document', { file: document.fileName })}
            </a>
          </li>
        )}
        {closedAt !== null && (
          <li>
            <a href={to(paths.report(agency.slug, year))} className="inline-block py-1.5">
              {t('desk.revision.toReport')}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
