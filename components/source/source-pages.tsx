import { getTranslations } from 'next-intl/server';
import { formatCount } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { PlacedFigure } from './list-figures';

interface SourcePagesProps {
  locale: Locale;
  /** Address of the report's page. */
  report: string;
  pages: readonly { page: number; width: number; height: number }[];
  figures: readonly PlacedFigure[];
  /** The cells stand on the same page, which their anchors belong to. */
  isBeside?: boolean;
}

/** Pages of the document as pictures, with a box around each figure that leads back to its cell of the report. */
export async function SourcePages({ locale, report, pages, figures, isBeside = false }: SourcePagesProps) {
  const t = await getTranslations({ locale, namespace: 'source' });
  return pages.map(({ page, width, height }) => (
    <figure key={page} className="mt-6">
      <figcaption className="text-[0.9375rem] text-soft">{t('page', { page })}</figcaption>
      <div className="scroll mt-2 border border-line">
        <svg viewBox={`0 0 ${width} ${height}`} className="source-page">
          <title>{t('page', { page })}</title>
          <image href={`${report}/pages/${page}.png`} width={width} height={height} />
          {figures.map(({ id, label, figure, place }) =>
            place.kind === 'box' && place.page === page ? (
              <a
                key={id}
                id={isBeside ? undefined : id}
                href={`${isBeside ? '' : report}#${id}`}
                aria-label={sayFigure(label, figure)}
              >
                <title>{sayFigure(label, figure)}</title>
                <rect x={place.x} y={place.y} width={place.width} height={place.height} />
              </a>
            ) : null,
          )}
        </svg>
      </div>
    </figure>
  ));

  function sayFigure(label: string, figure: PlacedFigure['figure']): string {
    const sure = figure.confidence === undefined ? '' : t('confidence', { confidence: Math.round(figure.confidence) });
    if (figure.state === 'unreadable') return t('unreadable', { label, printed: figure.printed.trim(), sure });
    if (figure.state === 'blank') return t('blank', { label, sure });
    const value = typeof figure.value === 'number' ? formatCount(locale, figure.value) : figure.value;
    return t('figure', { label, value, sure });
  }
}
