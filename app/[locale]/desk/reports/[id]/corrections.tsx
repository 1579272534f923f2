import { getTranslations } from 'next-intl/server';
import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import { cellName } from '@/lib/i18n/finding-text';
import { formatTime } from '@/lib/i18n/format';
import type { Figure } from '@/lib/report/figure';
import type { RevisionPartProps } from './shown-content';

/** Every figure that a person changed in a revision: what was printed, what stood there, what stands there now, who, when and why. */
export async function Corrections({ locale, revision }: Omit<RevisionPartProps, 'isEditable'>) {
  const { corrections } = revision;
  if (corrections.length === 0) return null;
  const [t, words] = [
    await getTranslations({ locale, namespace: 'desk.revision' }),
    await getTranslations({ locale, namespace: 'versions' }),
  ];
  const say = (figure: Figure | null | undefined) => {
    if (!figure) return words('state.absent');
    return figure.state === 'value' ? String(figure.value) : words(`state.${figure.state}`);
  };
  return (
    <div className="mt-8">
      <h2 className="section mb-2">{t('corrections')}</h2>
      <ScrollRegion label={t('corrections')}>
        <table className="listing min-w-[44rem]">
          <thead>
            <tr>
              <th scope="col">{words('cell')}</th>
              <th scope="col" className="text-right!">
                {t('printed')}
              </th>
              <th scope="col" className="text-right!">
                {words('before')}
              </th>
              <th scope="col" className="text-right!">
                {words('after')}
              </th>
              <th scope="col">{words('reason')}</th>
              <th scope="col">{t('who')}</th>
            </tr>
          </thead>
          <tbody>
            {corrections.map((correction) => (
              <tr key={correction.id}>
                <th scope="row" className="font-normal">
                  {cellName(locale, correction)}
                </th>
                <td className="text-right!" lang="zh-CN">
                  {correction.before?.printed.trim() || '—'}
                </td>
                <td className="text-right!">{say(correction.before)}</td>
                <td className="text-right! font-semibold">{say(correction.after)}</td>
                <td>{correction.reason}</td>
                <td>
                  {correction.staffName}
                  <span className="block text-[0.875rem] text-soft">{formatTime(locale, correction.at)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}
