import { env } from '@/lib/env';
import { locales } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { paths } from '@/lib/i18n/paths';
import { dayInChina } from '@/lib/report/day-in-china';
import { addressOf } from './citation';
import type { DatasetVersion } from './describe-dataset';

const licence = 'https://creativecommons.org/licenses/by/4.0/';

export interface CatalogFiles {
  zip: { size: number; sha256: string } | null;
  sqlite: { size: number; sha256: string } | null;
}

const formats = {
  zip: {
    'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/text/csv' },
    'dcat:packageFormat': { '@id': 'https://www.iana.org/assignments/media-types/application/zip' },
    'dct:conformsTo': { '@id': 'https://specs.frictionlessdata.io/data-package/' },
  },
  sqlite: { 'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/application/vnd.sqlite3' } },
} as const;

/**
 * The entry of the portal in catalogues of open data.
 * @param files size and checksum of the files that have been made
 * @see https://www.w3.org/TR/vocab-dcat-3/ and DCAT-AP 3
 */
export function describeCatalog(version: DatasetVersion, files: CatalogFiles) {
  const { SITE_URL } = env;
  const words = (pick: 'title' | 'description') =>
    locales.map((locale) => ({ '@language': locale, '@value': messagesOf(locale).dataset[pick] }));
  const publisher = {
    '@id': `${SITE_URL}/#publisher`,
    '@type': 'foaf:Agent',
    'foaf:name': locales.map((locale) => ({ '@language': locale, '@value': messagesOf(locale).site.name })),
  };
  const modified = { '@type': 'xsd:dateTime', '@value': new Date(version.changedAt).toISOString() };
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': `${SITE_URL}/data/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': words('title'),
    'dct:description': words('description'),
    'dct:publisher': publisher,
    'foaf:homepage': { '@id': SITE_URL },
    'dct:license': { '@id': licence },
    'dct:modified': modified,
    'dcat:dataset': {
      '@id': `${SITE_URL}/data#dataset`,
      '@type': 'dcat:Dataset',
      'dct:title': words('title'),
      'dct:description': words('description'),
      'dct:identifier': `${SITE_URL}/data`,
      'dct:publisher': publisher,
      'dct:license': { '@id': licence },
      'dct:modified': modified,
      'dcat:version': version.id,
      'dct:language': [
        { '@id': 'http://publications.europa.eu/resource/authority/language/ZHO' },
        { '@id': 'http://publications.europa.eu/resource/authority/language/ENG' },
      ],
      'dct:spatial': { '@id': 'http://publications.europa.eu/resource/authority/country/CHN' },
      'dcat:theme': { '@id': 'http://publications.europa.eu/resource/authority/data-theme/GOVE' },
      'dcat:keyword': locales.map((locale) => ({
        '@language': locale,
        '@value': messagesOf(locale).dataset.keyword,
      })),
      'dcat:landingPage': { '@id': addressOf('zh-CN', paths.data) },
      'dcat:distribution': (['zip', 'sqlite'] as const).map((kind) => ({
        '@id': `${SITE_URL}/data#${kind}`,
        '@type': 'dcat:Distribution',
        'dcat:accessURL': { '@id': addressOf('zh-CN', paths.data) },
        'dcat:downloadURL': { '@id': `${SITE_URL}/data/gongkai.${kind}` },
        'dct:license': { '@id': licence },
        ...formats[kind],
        ...describeFile(files[kind]),
      })),
    },
  };
}

function describeFile(file: CatalogFiles['zip']) {
  if (!file) return {};
  return {
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(file.size) },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': file.sha256 },
    },
  };
}

interface DescribedDataset {
  name: string;
  description: string;
  url: string;
  /** Milliseconds since 1970. */
  changedAt: number;
  version: string;
  /** Addresses of its files, by media type. */
  files: readonly { mediaType: string; url: string }[];
  /** The years it covers, such as `2019/2024`. */
  years?: string;
  /** Who made the figures public: the agency. */
  creator?: string;
}

/** schema.org markup of a page with data, which search engines for data sets read. */
export function describeForSearch(dataset: DescribedDataset) {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: dataset.name,
    description: dataset.description,
    url: dataset.url,
    version: dataset.version,
    dateModified: dayInChina(dataset.changedAt),
    license: licence,
    isAccessibleForFree: true,
    ...(dataset.years && { temporalCoverage: dataset.years }),
    ...(dataset.creator && { creator: { '@type': 'GovernmentOrganization', name: dataset.creator } }),
    spatialCoverage: { '@type': 'Country', name: 'China' },
    publisher: { '@type': 'Organization', name: messagesOf('zh-CN').site.name, url: env.SITE_URL },
    distribution: dataset.files.map(({ mediaType, url }) => ({
      '@type': 'DataDownload',
      encodingFormat: mediaType,
      contentUrl: new URL(url, env.SITE_URL).href,
    })),
  };
}
