import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { UserError } from '@/lib/errors';
import { readDocument } from '../read-document';

/**
 * Openings of real reports, and what is to be found in each. Where less is expected than the second line of a file says, the rest is not in
 * its text: the place is only in the address of the page, or the agency calls itself 我局.
 */
const openings = {
  '01': {
    agency: '南平市人民政府',
    year: 2012,
    contact: { postcode: '353000', fax: '0599-8891101', email: 'xxgk@np.gov.cn' },
  },
  '03': { agency: '厦门市湖里区人民政府', year: 2018, contact: { telephone: '5722721', fax: '5722722' } },
  '05': { agency: '泰州市人民政府', year: 2017, contact: { postcode: '225300', telephone: '0523-86839755' } },
  '07': { agency: '舒兰市市场监督管理局', year: 2016, contact: { postcode: '132600', fax: '0432-68866988' } },
  '09': { agency: '道县文广新局', year: 2013 },
  '13': {
    agency: 'Ministry of Finance',
    year: 2015,
    contact: { postcode: '100820', telephone: '68551570', fax: null },
    sections: [],
  },
  '15': { agency: '张家港市凤凰镇', year: 2023, sections: [1, 2] },
  '17': { agency: '迎宾路街道办事处', year: 2021, sections: [1] },
  '19': { agency: '佳荣里街', year: 2021, sections: [1, 2] },
  '21': { agency: '螺洋街道', year: 2021, contact: { telephone: '0576-82362345' } },
  '23': {
    agency: '南通市通州區興東街道辦事處',
    year: 2021,
    contact: { telephone: '0513-86563368', fax: '0513-86563346' },
  },
  '25': { agency: '国家税务总局芜湖市镜湖区税务局', year: 2022 },
  '27': { agency: '国家税务总局广西壮族自治区税务局', year: 2021 },
  '29': { agency: '富县人民政府', year: 2024 },
  '31': { agency: null, year: 2024, form: '2021', sections: [1, 2] },
  '33': { agency: '威海市文登区人民政府办公室', year: 2022 },
  '35': { agency: '长春市宽城区档案馆', year: 2025, contact: { postcode: '130052', fax: '0431-89990524' } },
  '37': { agency: '阿城区机关后勤服务中心', year: 2021, contact: { postcode: '150300', telephone: '0451-53729606' } },
  '39': { agency: '区档案局', year: 2021, sections: [1, 2, 3, 4, 5] },
  '41': { agency: '金山镇人民政府', year: 2019, sections: [3, 4, 5, 6] },
  '43': { agency: '万载县白水乡人民政府', year: 2020, contact: { telephone: '0795-8420055' } },
  '45': { agency: '攀枝花市西区审计局', year: 2020, form: '2019' },
  '47': { agency: '深圳市坪山区审计局', year: 2020, contact: { telephone: '0755-85208554' } },
  '49': { agency: '江苏省统计局', year: 2019, contact: { postcode: '210036', telephone: '025-83590773' } },
  '51': { agency: null, year: 2022, form: '2021' },
} as const;
/** A page that says of itself only 本市, statistics of half a year, and a form before 2019 that nobody filled in. */
const others = ['11', '53', '55'];

const folder = new URL('../../../../shared/excerpts/', import.meta.url);

describe.skipIf(!existsSync(folder))('the opening of a real report', () => {
  const read = (name: string) => {
    // The first three lines are about the document.
    const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8')
      .split('\n')
      .slice(3)
      .join('\n');
    return readDocument(Buffer.from(text), { fileName: `${name}.txt`, directory: [] });
  };

  test.each(Object.entries(openings))('%s', async (name, { agency, year, ...expected }) => {
    const draft = await read(name);
    const numbers = draft.sections.map(({ number }) => number);
    expect({ agency: draft.agency, year: draft.year }).toEqual({ agency, year });
    if ('contact' in expected) expect(draft.contact).toMatchObject(expected.contact);
    if ('form' in expected) expect(draft.form).toBe(expected.form);
    if ('sections' in expected) expect(numbers).toEqual(expected.sections);
  });

  // What the second line says the opening tells: the agency, with what only its address tells in front of it or in brackets, and the year.
  test.each(Object.entries(openings))('%s says what is to be found in it', async (name, { agency }) => {
    const [, told = ''] = readFileSync(new URL(`${name}.txt`, folder), 'utf8').split('\n');
    const year = /year (\d{4})/.exec(told)?.[1];
    const named = /agency ([^\s;(]+)/.exec(told)?.[1];
    const draft = await read(name);
    expect(draft.year).toBe(Number(year));
    if (agency !== null && named) {
      const found = draft.agency ?? '';
      expect([found.includes(named), named.endsWith(found), named.includes(found)]).toContain(true);
    }
  });

  test.each(others)('%s is not taken for an annual report', async (name) => {
    await expect(read(name)).rejects.toThrow(UserError);
  });

  test('without any statutory table says so once', async () => {
    const { notes } = await read('03');
    expect(notes.filter(({ code }) => /Tables|tableMissing|rowMissing|cellMissing|form/.test(code))).toEqual([
      { code: 'noStatutoryTables', severity: 'missing' },
    ]);
  });
});
