import type { SectionNumber } from '@/lib/report/draft';
import type { FormKey } from '@/lib/report/form';
import { type CompactTables, expandTables } from './compact';
import hongze2023 from './real/hongze-2023.json';
import generalOffice2019 from './real/shanghai-general-office-2019.json';
import scienceCommission2024 from './real/shanghai-science-commission-2024.json';
import shanghang2023 from './real/shanghang-government-office-2023.json';
import suqian2023 from './real/suqian-2023.json';
import suqian2024 from './real/suqian-2024.json';
import { type SampleReport, toSections } from './report';

interface RealReport {
  agency: string;
  year: number;
  form: FormKey;
  title: string;
  publishedOn: string | null;
  sourceUrl: string | null;
  /** How the document reached us, in a sentence. */
  origin: string;
  /** SHA-256 of the document that the figures were read from. */
  sha256: string;
  figures: CompactTables;
  /** Summaries in our own words, not the report's text. */
  summaries: Record<SectionNumber, string>;
}

const collection = 'https://github.com/zxj6827111-blip/KIROGOVCOMPARE';
const notSummarised = '本站没有摘要这一部分，请看原报告。';

const reports: readonly RealReport[] = [
  {
    agency: 'shanghang-government-office',
    year: 2023,
    form: '2021',
    title: '上杭县人民政府办公室2023年政府信息公开工作年度报告',
    publishedOn: null,
    sourceUrl: 'http://www.shanghang.gov.cn/zwgf/',
    origin: '数字取自该办公室公开的年度报告的文字版。',
    sha256: '955b0224b05102ee941583a0b49ca593f10a9bc50a6fe98cc29fddbcc19d29bb',
    figures: shanghang2023,
    summaries: {
      1: '办公室这一年形成的政府信息共151件，主动公开的有65件，依申请公开的有42件，不公开的有44件。\n收到的7件公开申请都已办结。政策解读发布了74份。',
      2: '表中的行政规范性文件是县政府和县政府办公室合计的数字：新制发14件，废止20件，年末有效288件。许可、处罚、强制和收费都是零。',
      3: '7件申请都由个人提出：5件予以公开，1件因属内部事务信息不予公开，1件属于信访类申请，不予处理。',
      4: '没有因政府信息公开引起的复议和诉讼。',
      5: '报告列出三点不足：专栏页面的设置、公众对重大决策的参与、政务公开与政务服务的结合；对每一点都写了第二年的打算。',
      6: '这一年没有收取信息处理费。',
    },
  },
  {
    agency: 'hongze',
    year: 2023,
    form: '2021',
    title: '洪泽区人民政府2023年政府信息公开工作年度报告',
    publishedOn: null,
    sourceUrl: collection,
    origin: '数字取自公开的年度报告PDF，文件由一个公开的样本库保存。',
    sha256: '94a211353fb046b7c869cbb236078deb4d1f7085bd0c2b0dbf85051ec831698c',
    figures: hongze2023,
    summaries: {
      1: '报告称这一年在政府网站主动公开信息1136条，收到的21件申请都在期限内答复；另外说明了发布前审核、清理新媒体账号和日常检查网站的做法。',
      2: '这一年废止行政规范性文件5件，没有新制发，年末有效5件。行政处罚4119件，行政许可550件，行政强制195件，收费7730.28万元。',
      3: '新收申请21件，都由个人提出，全部办结：部分公开4件，不予公开3件，无法提供13件，不予处理1件。其他处理在表中只印作一行。',
      4: '复议维持10件、纠正1件，复议后起诉的案件维持5件；但表中这两组的总计都印作0。',
      5: '报告列出三点不足：申请办理不够规范，公开得不够深不够广，人手不足。今后打算理顺办理流程，明确重点领域，多做培训。',
      6: '这一年没有收取信息处理费。',
    },
  },
  {
    agency: 'suqian',
    year: 2023,
    form: '2021',
    title: '宿迁市2023年政府信息公开工作年度报告',
    publishedOn: null,
    sourceUrl: collection,
    origin: '数字取自两年报告的对照文件，由一个公开的样本库保存。',
    sha256: 'a153116f19d24c22bd6757a19880efbadfa722f221e386c836bf24753bf7a358',
    figures: suqian2023,
    summaries: {
      1: '全市办理的申请共3607件（含上年结转的96件），报告称比上一年增加70.3%。个人提出的有3493件，单位提出的有114件。',
      2: '年末有效的规章11件、行政规范性文件597件；这一年废止的规范性文件有489件。',
      3: '新收申请3511件，上年结转96件，办结3486件，结转下年121件。办结的申请中有1191件予以公开，328件部分公开。',
      4: '行政复议440件，其中17件被纠正；未经复议直接起诉24件，复议后起诉89件。',
      5: '报告提到两点：政务公开的作用还要加强，依申请公开还要更规范。',
      6: '有25件申请收取了信息处理费，合计2950元。',
    },
  },
  {
    agency: 'suqian',
    year: 2024,
    form: '2021',
    title: '宿迁市2024年政府信息公开工作年度报告',
    publishedOn: null,
    sourceUrl: collection,
    origin: '数字取自两年报告的对照文件，由一个公开的样本库保存。',
    sha256: 'af0f3c07690e7c3bfa5d705e18edaf7929ec45b9b0e32ceb2dbbb46ef142975d',
    figures: suqian2024,
    summaries: {
      1: '全市办理的申请共3646件（含上年结转的121件），报告称比上一年增加1.05%。报备的信息公开复议案件134件，诉讼案件57件。',
      2: '年末有效的规章12件、行政规范性文件420件；这一年新制发规范性文件50件，废止227件。',
      3: '新收申请3525件，上年结转121件，办结3521件，结转下年125件。办结的申请中有1431件予以公开，471件部分公开。',
      4: '行政复议170件，其中18件被纠正；未经复议直接起诉25件，复议后起诉52件。',
      5: '报告认为政策解读还不够精准，效果还要加强。',
      6: '有3件申请收取了信息处理费，合计2230元：沭阳县民政局880元，泗洪县人民政府办公室1080元，泗洪县半城镇人民政府270元。',
    },
  },
  {
    agency: 'shanghai-general-office',
    year: 2019,
    form: '2019',
    title: '2019年上海市人民政府办公厅政府信息公开工作年度报告',
    publishedOn: '2020-01-31',
    sourceUrl: 'https://www.shanghai.gov.cn',
    origin: '数字取自公开的年度报告网页；表中空白的单元格照样保留为空白。',
    sha256: '4bb2048ac8e7e6ab3a1b1db294dd93425ab33c41ac21f5cfced4b2d7c8d00440',
    figures: generalOffice2019,
    summaries: {
      1: '主动公开的文件有规章13件、行政规范性文件60件、其他市政府文件162件、人事任免文件141件。\n以市政府名义受理的公开申请有859件，比上一年少12.3%；答复805件。',
      2: '对外公开的规章共524件，规范性文件共368件。政府集中采购6项，合计251000元。',
      3: '新收申请859件，上年结转18件，办结805件，结转下年72件。各类办理结果的总计一栏在原表中是空白。',
      4: '行政复议7件，其中2件尚未审结；未经复议直接起诉9件，其中1件尚未审结。没有被纠正的。',
      5: notSummarised,
      6: '报告没有列出其他事项。',
    },
  },
  {
    agency: 'shanghai-science-commission',
    year: 2024,
    form: '2021',
    title: '2024年上海市科委政府信息公开工作年度报告',
    publishedOn: null,
    sourceUrl: 'https://stcsm.sh.gov.cn',
    origin: '数字取自公开的年度报告PDF的文字版；结转下年的总计在文字版中没有，照样保留为空白。',
    sha256: 'f7e4b388c751eab3c184a26b3f9faf28825f5507170c9ea6150808ccb729a056',
    figures: scienceCommission2024,
    summaries: {
      1: '通过部门网站发布政府信息393件，其中行政规范性文件13件、规划计划文件2件。',
      2: '新制发规范性文件13件，没有废止，年末有效55件。行政许可97件。',
      3: '新收申请34件，上年结转2件，办结35件：予以公开9件，不予公开2件，无法提供10件，其他处理14件。还有1件结转下年。',
      4: '行政复议1件，结果维持；没有行政诉讼。',
      5: notSummarised,
      6: '这一年没有因信息公开收费。',
    },
  },
];

/** Six real reports: their figures, and summaries in our own words in place of their texts. */
export const realReports: readonly SampleReport[] = reports.map(
  ({ agency, year, form, title, publishedOn, sourceUrl, origin, sha256, figures, summaries }) => ({
    agency,
    year,
    form,
    title,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    publishedOn,
    sourceUrl,
    sourceNote: `${origin}各部分的文字是本站写的摘要，不是原文。`,
    sourceSha256: sha256,
    document: null,
    processingFee: null,
    sections: toSections(summaries),
    notes: [],
    tables: expandTables(form, figures),
    excerpts: [],
  }),
);
