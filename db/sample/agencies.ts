import type { AgencyKind, AgencyLevel } from '@/lib/report/agency';
import type { Contact } from '@/lib/report/draft';

export interface SampleAgency {
  slug: string;
  name: string;
  nameEn: string;
  kind: AgencyKind;
  level: AgencyLevel;
  isFictitious: boolean;
  /** Slug of the government that the agency belongs to, where that one is in the sample too. */
  parent: string | null;
  aliases: readonly string[];
  contact: Partial<Contact>;
}

/** The real agencies of the sample data. Contact data are those that their own reports print. */
export const realAgencies: readonly SampleAgency[] = [
  {
    slug: 'shanghang-government-office',
    name: '上杭县人民政府办公室',
    nameEn: 'Office of Shanghang County People’s Government',
    kind: 'department',
    level: 'county',
    isFictitious: false,
    parent: null,
    aliases: ['上杭县政府办公室', '上杭县政府办', '福建省上杭县人民政府办公室'],
    contact: {
      address: '上杭县临江镇北大路12号',
      postcode: '364200',
      telephone: '0597-3812008',
      fax: '0597-3812008',
      website: 'http://www.shanghang.gov.cn/zwgf/',
    },
  },
  {
    slug: 'hongze',
    name: '淮安市洪泽区人民政府',
    nameEn: 'People’s Government of Hongze District, Huai’an',
    kind: 'government',
    level: 'county',
    isFictitious: false,
    parent: null,
    aliases: ['洪泽区人民政府', '洪泽区政府', '洪泽区', '淮安市洪泽区'],
    contact: {
      address: '淮安市洪泽区洪泽湖大道90号',
      postcode: '223100',
      telephone: '0517-87222589',
      email: 'hzzwgk@126.com',
    },
  },
  {
    slug: 'suqian',
    name: '宿迁市人民政府',
    nameEn: 'Suqian Municipal People’s Government',
    kind: 'government',
    level: 'prefecture',
    isFictitious: false,
    parent: null,
    aliases: ['宿迁市', '宿迁市政府', '江苏省宿迁市人民政府'],
    contact: {},
  },
  {
    slug: 'shanghai-general-office',
    name: '上海市人民政府办公厅',
    nameEn: 'General Office of Shanghai Municipal People’s Government',
    kind: 'department',
    level: 'province',
    isFictitious: false,
    parent: null,
    aliases: ['上海市政府办公厅', '市政府办公厅'],
    contact: { website: 'https://www.shanghai.gov.cn' },
  },
  {
    slug: 'shanghai-science-commission',
    name: '上海市科学技术委员会',
    nameEn: 'Science and Technology Commission of Shanghai Municipality',
    kind: 'department',
    level: 'province',
    isFictitious: false,
    parent: null,
    aliases: ['上海市科委', '市科委', '上海科委'],
    contact: { website: 'https://stcsm.sh.gov.cn' },
  },
];

/** Names by which `read` knows agencies where no database is at hand. */
export const agencyDirectory: readonly { name: string; aliases: readonly string[] }[] = realAgencies.map(
  ({ name, aliases }) => ({ name, aliases }),
);
