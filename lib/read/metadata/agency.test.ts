import { describe, expect, test } from 'vitest';
import { readDecoded } from '../front/read-decoded';
import { readSource } from '../read-document';
import { type AgencyDirectory, asAgencyName, resolveAgency } from './agency';

const read = (lines: readonly string[], directory: AgencyDirectory = []) =>
  readSource(readDecoded(Buffer.from(lines.join('\n')), { fileName: 'report.txt' }), directory);

describe('the name of an agency', () => {
  test.each([
    '某市人民政府',
    '某县信访局',
    '某市政务公开办公室',
    '某市政府信息公开工作领导小组办公室',
    '某开发区管理委员会',
    '某市发展和改革委员会（某市粮食局）',
    '某市委办公室、某市人民政府办公室',
    '国家税务总局某市税务局',
    '某街道办事处',
    '某海关',
    '中国人民银行某市分行',
  ])('%s is one', (text) => {
    expect(asAgencyName(text)).toBe(text);
  });

  test.each(['我局', '本机关', '街道', '当前位置', '市政府', '新闻中心', '政策文件库', '某市人民政府网站', ''])(
    '“%s” is none',
    (text) => {
      expect(asAgencyName(text)).toBeNull();
    },
  );
});

describe('an agency of the directory', () => {
  const directory = [
    { name: '甲市人民政府', aliases: ['甲市'] },
    { name: '乙市人民政府', aliases: ['中心区'] },
    { name: '丙市人民政府', aliases: ['中心区'] },
    { name: '戊市人民政府', aliases: [] },
    { name: '戊市己区人民政府办公室', aliases: [] },
    { name: '戊市己区庚街道办事处', aliases: [] },
    { name: '戊市己区城关镇人民政府', aliases: [] },
    { name: '甲市辛县城关镇人民政府', aliases: [] },
    { name: '戊市己区审计局', aliases: [] },
  ];

  test.each([
    ['甲市', '甲市人民政府'],
    ['甲市政府', '甲市人民政府'],
    ['丁市', '丁市'],
    ['中心区', '中心区'],
    ['丁市科委', '丁市科学技术委员会'],
    ['丁县政府办公室', '丁县人民政府办公室'],
    ['丁县政府办', '丁县人民政府办公室'],
    ['丁县人民政府办', '丁县人民政府办公室'],
    ['丁县人民政府办公室', '丁县人民政府办公室'],
    ['丁市生态环境局', '丁市生态环境局'],
    ['某某城关镇', '某某城关镇'],
    ['审计局', '审计局'],
    ['区审计局', '区审计局'],
  ])('%s is %s', (printed, name) => {
    expect(resolveAgency(printed, directory)).toEqual({ name, notes: [] });
  });

  test.each([
    ['戊市', '戊市人民政府'],
    ['庚街道', '戊市己区庚街道办事处'],
    ['庚街', '戊市己区庚街道办事处'],
    ['己区政府办', '戊市己区人民政府办公室'],
    ['己区审计局', '戊市己区审计局'],
  ])('%s is completed to %s, and a note says so', (printed, name) => {
    expect(resolveAgency(printed, directory)).toEqual({
      name,
      notes: [{ code: 'agencyCompleted', severity: 'doubtful', values: { printed, name } }],
    });
  });

  test('is known with brackets of either width', () => {
    const name = '某局（某办公室）';
    const text = ['某局(某办公室)2023年政府信息公开工作年度报告', '一、总体情况'];
    expect(read(text, [{ name, aliases: [] }]).agency).toBe(name);
  });

  test('is not chosen where two go by the name', () => {
    expect(resolveAgency('城关镇', directory)).toEqual({ name: '城关镇', notes: [] });
  });
});

describe('the agency of a document', () => {
  test('is completed by the name under which the site publishes it', () => {
    expect(
      read(['凤镇2023年政府信息公开工作年度报告', '来源：丁市凤镇发布时间：2024-01-26 17:49', '一、总体情况']).agency,
    ).toBe('丁市凤镇');
  });

  test('is taken from the signature where no title names it', () => {
    const draft = read([
      '一、总体情况',
      '五、存在的问题及改进措施',
      '六、其他需要报告的事项',
      '金镇人民政府',
      '2020年1月23日',
    ]);
    expect(draft).toMatchObject({ agency: '金镇人民政府', year: null });
    expect(draft.notes.map(({ code }) => code)).toContain('agencyFromText');
  });

  test.each([
    [['某镇人民政府', '二〇二〇年一月二十三日']],
    [['某镇人民政府 2020年1月23日', '打印', '关闭窗口']],
    [['某镇人民政府', '2020 年 1 月 23 日', '上一篇：通知', '网站地图']],
    [['某镇人民政府']],
  ])('signs with %j', (end) => {
    expect(read(['2019年政府信息公开工作年度报告', '一、总体情况', '文字。', ...end])).toMatchObject({
      agency: '某镇人民政府',
      year: 2019,
    });
  });

  test('calls itself by a short name only', () => {
    const headings = ['五、存在的问题及改进措施', '六、其他需要报告的事项'];
    const agencyOf = (who: string) => read(['一、总体情况', `2021年度，${who}认真贯彻条例。`, ...headings]).agency;
    expect(agencyOf('区档案局')).toBe('区档案局');
    expect(agencyOf('我局')).toBeNull();
    expect(agencyOf('我局在区档案局')).toBeNull();
  });

  test('has its place in front where the text says so elsewhere', () => {
    const text = ['水利局2023年政府信息公开工作年度报告', '如有疑问，请与某县水利局办公室联系。', '一、总体情况'];
    expect(read(text).agency).toBe('某县水利局');
  });

  test('is not the last office of a menu above the title', () => {
    const menu = ['某县教育局', '某县水利局', '2023年政府信息公开工作年度报告', '一、总体情况', '我局认真公开信息。'];
    expect(read(menu).agency).toBeNull();
  });

  test('is the one that publishes it where nothing else names it, in doubt', () => {
    const draft = read(['发布机构：某县水利局', '2023年政府信息公开工作年度报告', '一、总体情况']);
    expect(draft.agency).toBe('某县水利局');
    expect(draft.notes.map(({ code }) => code)).toContain('agencyFromText');
  });

  test('is written as the document writes it, unless the directory has it', () => {
    const text = ['某縣農業局2023年政府信息公开工作年度报告', '一、總體情況'];
    expect(read(text).agency).toBe('某縣農業局');
    expect(read(text, [{ name: '某县农业局', aliases: ['某县農业局'] }]).agency).toBe('某县农业局');
  });

  test.each([
    [
      ['某区机关后勤服务中心', '2021年政府信息公开工作年度报告', '2021年政府信息公开工作年度报告'],
      '某区机关后勤服务中心',
    ],
    [['某区水利局', '2021年度政府信息公开', '工作年度报告'], '某区水利局'],
    [['某区水利局2021年度政府信', '息公开工作年度报告'], '某区水利局'],
    [['2021 年', '某区人民政府信访局', '政府信息公开工作年度报告'], '某区人民政府信访局'],
  ])('stands in the title %j', (lines, agency) => {
    expect(read([...lines, '一、总体情况'])).toMatchObject({ agency, year: 2021 });
  });
});
