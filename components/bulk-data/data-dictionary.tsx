import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';

interface DataDictionaryProps {
  locale: Locale;
  resources: readonly {
    name: Exclude<keyof Messages['dataset']['resource'], 'dictionary'>;
    fields: readonly { name: string; type: keyof Messages['data']['type']; label: string }[];
  }[];
}

/** The tables of the data with their fields, folded up: what each is called, holds and means. */
export async function DataDictionary({ locale, resources }: DataDictionaryProps) {
  const [t, dataset] = [
    await getTranslations({ locale, namespace: 'data' }),
    await getTranslations({ locale, namespace: 'dataset' }),
  ];
  return (
    <section aria-labelledby="dictionary" className="mt-10">
      <h2 id="dictionary" className="section mb-2">
        {t('dictionary')}
      </h2>
      {resources.map(({ name, fields }) => (
        <details key={name} className="border-line border-t py-2">
          <summary className="cursor-pointer">
            <code>{name}</code> <strong>{dataset(`resource.${name}.title`)}</strong>{' '}
            <span className="text-soft">{dataset(`resource.${name}.text`)}</span>
          </summary>
          <table className="listing mt-2 text-[0.9375rem]">
            <thead>
              <tr>
                <th scope="col">{t('field')}</th>
                <th scope="col">{t('meaning')}</th>
                <th scope="col">{t('kind')}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map((field) => (
                <tr key={field.name}>
                  <th scope="row" className="font-normal!">
                    <code className="break-all">{field.name}</code>
                  </th>
                  <td>{field.label}</td>
                  <td className="whitespace-nowrap text-soft">{t(`type.${field.type}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </section>
  );
}
