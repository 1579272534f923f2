import { ScrollRegion } from '@/components/scroll-region/scroll-region';

/** A parameter or a field, as a row says it. */
interface Named {
  name: string;
  values: string;
  isRequired: boolean;
  default?: string;
  meaning: string;
}

interface OperationCardProps {
  operation: {
    id: string;
    path: string;
    summary: string;
    description: string;
    parameters: readonly Named[];
    resources: readonly { name: string; fields: readonly Named[] }[];
    example: string;
  };
  words: {
    parameters: string;
    parameter: string;
    fields: string;
    field: string;
    values: string;
    meaning: string;
    required: string;
    example: string;
    default: (value: string) => string;
    fieldsOf: (name: string) => string;
  };
}

/** One operation of the API: its address, what it takes, what it answers with, and an address to try. */
export function OperationCard({ operation, words }: OperationCardProps) {
  const { id, path, summary, description, parameters, resources, example } = operation;
  return (
    <section aria-labelledby={id} className="mt-6 border-line border-t pt-4">
      <h3 id={id} className="font-semibold text-[1.125rem]">
        {summary} <code className="ml-2 break-all font-normal text-[0.9375rem]">GET {path}</code>
      </h3>
      <p className="prose-zh mt-1">{description}</p>
      <p className="mt-1 text-[0.9375rem]">
        {words.example}{' '}
        <a href={example} className="break-all">
          <code>{example}</code>
        </a>
      </p>
      <NamedTable caption={words.parameters} of={summary} heading={words.parameter} rows={parameters} words={words} />
      <details className="mt-3">
        <summary className="cursor-pointer py-2">{words.fields}</summary>
        {resources.map(({ name, fields }) => (
          <NamedTable
            key={name}
            caption={words.fieldsOf(name)}
            of={summary}
            heading={words.field}
            rows={fields}
            words={words}
          />
        ))}
      </details>
    </section>
  );
}

function NamedTable({
  caption,
  of,
  heading,
  rows,
  words,
}: Pick<OperationCardProps, 'words'> & { caption: string; of: string; heading: string; rows: readonly Named[] }) {
  return (
    <ScrollRegion label={`${of}: ${caption}`} className="mt-3">
      <table className="listing text-[0.9375rem]">
        <caption className="pb-1 text-left font-semibold">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col" className="hidden sm:table-cell">
              {words.values}
            </th>
            <th scope="col">{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row" className="align-top">
                <code>{row.name}</code>
                <code className="block font-normal text-[0.8125rem] text-soft sm:hidden">{row.values}</code>
              </th>
              <td className="hidden align-top sm:table-cell">
                <code className="text-[0.875rem]">{row.values}</code>
              </td>
              <td>
                {row.meaning}
                {row.default !== undefined && <span className="text-soft"> {words.default(row.default)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
