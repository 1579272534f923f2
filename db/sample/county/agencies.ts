import type { AgencyKind } from '@/lib/report/agency';
import type { SampleAgency } from '../agencies';

/** How much an agency has to do in an ordinary year; amounts in yuan. */
export interface Scale {
  requests: number;
  documents: number;
  licensing: number;
  penalties: number;
  coercion: number;
  fees: number;
  /** How much likelier than elsewhere an outcome is here. */
  emphasis: Readonly<Record<string, number>>;
}

export interface CountyAgency {
  slug: string;
  /** As its documents print it; the portal adds that it is made up. */
  name: string;
  nameEn: string;
  kind: AgencyKind;
  scale: Scale;
}

export const county = 'yunlu';

type Work = [requests: number, documents: number, licensing: number, penalties: number, coercion: number, fees: number];

function agency(
  kind: AgencyKind,
  slug: string,
  name: string,
  nameEn: string,
  [requests, documents, licensing, penalties, coercion, fees]: Work,
  emphasis: Scale['emphasis'] = {},
): CountyAgency {
  const scale = { requests, documents, licensing, penalties, coercion, fees, emphasis };
  return { slug: slug === '' ? county : `${county}-${slug}`, name: `云麓县${name}`, nameEn, kind, scale };
}

/** The made up county's government first, then what belongs to it. */
export const countyAgencies: readonly CountyAgency[] = [
  agency('government', '', '人民政府', 'People’s Government of Yunlu County', [46, 58, 0, 0, 0, 0], {
    'unavailable.notHeld': 1.6,
    'denied.internalAffairs': 2,
  }),
  agency('department', 'government-office', '人民政府办公室', 'Yunlu County Government Office', [14, 6, 0, 0, 0, 0]),
  agency(
    'department',
    'development-and-reform',
    '发展和改革局',
    'Yunlu County Development and Reform Bureau',
    [11, 9, 320, 4, 0, 0],
    { 'denied.deliberative': 3 },
  ),
  agency('department', 'education', '教育局', 'Yunlu County Education Bureau', [17, 14, 96, 7, 0, 1_830_000]),
  agency(
    'department',
    'industry',
    '科技和工业信息化局',
    'Yunlu County Bureau of Science, Technology and Industry',
    [4, 5, 22, 0, 0, 0],
  ),
  agency(
    'department',
    'public-security',
    '公安局',
    'Yunlu County Public Security Bureau',
    [38, 3, 21_400, 13_900, 1260, 4_215_600],
    { 'denied.enforcementFiles': 9, 'notProcessed.petition': 2 },
  ),
  agency('department', 'civil-affairs', '民政局', 'Yunlu County Civil Affairs Bureau', [13, 8, 74, 1, 0, 0], {
    'denied.thirdPartyRights': 4,
  }),
  agency('department', 'justice', '司法局', 'Yunlu County Justice Bureau', [6, 4, 12, 2, 0, 0]),
  agency('department', 'finance', '财政局', 'Yunlu County Finance Bureau', [12, 17, 35, 3, 0, 0], {
    'unavailable.needsCreation': 4,
  }),
  agency(
    'department',
    'human-resources',
    '人力资源和社会保障局',
    'Yunlu County Bureau of Human Resources and Social Security',
    [15, 7, 410, 26, 3, 62_400],
  ),
  agency(
    'department',
    'natural-resources',
    '自然资源局',
    'Yunlu County Natural Resources Bureau',
    [74, 11, 2860, 148, 9, 12_748_350],
    { 'denied.administrativeInquiry': 9, 'denied.thirdPartyRights': 2 },
  ),
  agency(
    'department',
    'housing',
    '住房和城乡建设局',
    'Yunlu County Bureau of Housing and Urban-Rural Development',
    [62, 12, 640, 95, 14, 3_905_270],
    { 'notProcessed.petition': 3, 'notProcessed.repeated': 3 },
  ),
  agency('department', 'transport', '交通运输局', 'Yunlu County Transport Bureau', [9, 6, 1980, 730, 42, 218_900]),
  agency(
    'department',
    'agriculture',
    '农业农村局',
    'Yunlu County Bureau of Agriculture and Rural Affairs',
    [24, 15, 530, 61, 5, 0],
  ),
  agency('department', 'health', '卫生健康局', 'Yunlu County Health Bureau', [16, 9, 870, 112, 2, 96_800]),
  agency(
    'department',
    'market-regulation',
    '市场监督管理局',
    'Yunlu County Market Regulation Bureau',
    [29, 5, 15_200, 1140, 88, 0],
    { 'denied.enforcementFiles': 5 },
  ),
  agency('subdistrict', 'yunlu-subdistrict', '云麓街道办事处', 'Yunlu Subdistrict Office', [21, 0, 0, 36, 2, 0]),
  agency('subdistrict', 'songxi', '松溪街道办事处', 'Songxi Subdistrict Office', [15, 0, 0, 22, 1, 0]),
  agency('township', 'qingyan', '青岩镇人民政府', 'People’s Government of Qingyan Town', [11, 3, 64, 18, 4, 0]),
  agency('township', 'bailu', '白鹭镇人民政府', 'People’s Government of Bailu Town', [9, 2, 51, 9, 0, 0]),
  agency('township', 'wangjiang', '望江镇人民政府', 'People’s Government of Wangjiang Town', [7, 2, 47, 12, 1, 0]),
  agency('township', 'shiqiao', '石桥镇人民政府', 'People’s Government of Shiqiao Town', [5, 1, 38, 6, 0, 0]),
  agency('township', 'zhulin', '竹林乡人民政府', 'People’s Government of Zhulin Township', [2, 1, 16, 1, 0, 0]),
  agency('township', 'meiling', '梅岭乡人民政府', 'People’s Government of Meiling Township', [1, 0, 9, 0, 0, 0]),
];

/** As the portal stores them. Addresses, numbers and domains are such as cannot belong to anybody. */
export const fictitiousAgencies: readonly SampleAgency[] = countyAgencies.map(
  ({ slug, name, nameEn, kind }, index) => ({
    slug,
    name: `${name}（虚构）`,
    nameEn: `${nameEn} (fictitious)`,
    kind,
    level: kind === 'township' || kind === 'subdistrict' ? 'township' : 'county',
    isFictitious: true,
    parent: slug === county ? null : county,
    aliases:
      slug === county
        ? [name, '云麓县', '云麓县政府']
        : [name, name.replace('云麓县', '县').replace(/人民政府$/, '政府')],
    contact: {
      address: `云麓县虚构路${index + 1}号`,
      postcode: '000000',
      telephone: `0000-0000${String(index + 1).padStart(3, '0')}`,
      fax: `0000-0000${String(index + 501)}`,
      email: `${slug}@yunlu.example`,
      website: `https://${slug}.example/`,
    },
  }),
);
