import { getTranslations } from 'next-intl/server';
import { Downloads, dataFiles } from '@/components/take-away/downloads';
import { agencyName } from '@/lib/i18n/agency-name';
import { printCompareQuery } from '@/lib/i18n/compare-query';
import { localePath, paths } from '@/lib/i18n/paths';
import type { ComparedAgency } from '@/lib/report/compare/comparison';
import { chartCompositions } from '@/lib/report/compare/composition';
import type { ComparePartProps } from './compare-props';
import { ComparisonFigure } from './comparison-figure';
import { ComparisonTable } from './comparison-table';
import { type ComparisonParts, viewComparison } from './comparison-view';
import { CompositionPanels } from './composition-panels';

interface ComparisonResultProps extends ComparePartProps, ComparisonParts {
  agencies: readonly ComparedAgency[];
}

/** The chart and the table of a comparison, with what can be taken away of them. */
export async function ComparisonResult({ locale, query, agencies, comparison, peers }: ComparisonResultProps) {
  const all = await getTranslations({ locale });
  const names = agencies.map((agency) => agencyName(locale, agency));
  const [address, search] = [localePath(locale, paths.compare), printCompareQuery({ ...query, search: '' })];
  const drawing = ['svg', 'png'].map((kind) => ({ label: kind.toUpperCase(), href: `${address}.${kind}${search}` }));
  const downloads = <Downloads files={[...dataFiles(address, search), ...drawing]} />;
  return (
    <div className="mt-8">
      {query.view === 'shares' ? (
        <CompositionPanels
          locale={locale}
          agencies={chartCompositions(agencies, comparison.measure, comparison.years).map((spec, index) => ({
            name: names[index] ?? '',
            spec,
          }))}
        >
          {downloads}
        </CompositionPanels>
      ) : (
        <ComparisonFigure
          view={viewComparison({ comparison, peers }, all, locale)}
          names={names}
          isPanels={query.view === 'panels'}
        >
          {downloads}
        </ComparisonFigure>
      )}
      <ComparisonTable locale={locale} comparison={comparison} peers={peers} />
    </div>
  );
}
