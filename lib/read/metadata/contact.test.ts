import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findContact } from './contact';

const nothing = { address: null, postcode: null, telephone: null, fax: null, email: null, website: null };

describe('the contact', () => {
  test('in brackets', () => {
    const text = '（地址:某市西路161号722室,邮编:361009,电话:5722721,传真:5722722,电子邮箱:gk@example.gov.cn)。';
    expect(findContact(text)).toEqual({
      address: '某市西路161号722室',
      postcode: '361009',
      telephone: '5722721',
      fax: '5722722',
      email: 'gk@example.gov.cn',
      website: null,
    });
  });

  test('on lines of its own, with gaps', () => {
    const text =
      '可以在门户网站下载（<http://www.example.gov.cn/gk/>）。\n地址：某镇大路 12 号 邮编：364200\n电话：0597-3812008 传真：0597-3812009';
    expect(findContact(text)).toMatchObject({
      address: '某镇大路12号',
      postcode: '364200',
      telephone: '0597-3812008',
      fax: '0597-3812009',
      website: 'http://www.example.gov.cn/gk/',
    });
  });

  test('one number for telephone and fax, and an em dash in it', () => {
    expect(findContact('电话、传真:0432—68866988')).toMatchObject({ telephone: '0432-68866988', fax: '0432-68866988' });
  });

  test('in traditional characters, as printed', () => {
    expect(findContact('地址：某區機場新村88號，聯系電話：0513-86563368，傳真：0513-86563346')).toMatchObject({
      address: '某區機場新村88號',
      telephone: '0513-86563368',
      fax: '0513-86563346',
    });
  });

  test('is not what a site prints about itself', () => {
    expect(findContact('www.example.gov.cn 发布时间:2021-01-11').website).toBeNull();
  });

  test.each([
    ['联系电话0515-88012345，邮编224000', { telephone: '0515-88012345', postcode: '224000' }],
    ['电 话：0515 - 8801 2345  邮 政 编 码：2 2 4 0 0 0', { telephone: '0515-88012345', postcode: '224000' }],
    ['联系电话：（0515）88012345、88012346', { telephone: '(0515)88012345、88012346' }],
    [
      '电话：0515-88012345；0515-88012346；邮编：224000',
      { telephone: '0515-88012345、0515-88012346', postcode: '224000' },
    ],
    ['联系电话（传真）：0515-88012345', { telephone: '0515-88012345', fax: '0515-88012345' }],
    ['传真（电话）：0515-88012345', { telephone: '0515-88012345', fax: '0515-88012345' }],
    ['电话：0515-88012345（兼传真）', { telephone: '0515-88012345', fax: '0515-88012345' }],
    ['电话/传真：0515-88012345/88012346', { telephone: '0515-88012345', fax: '88012346' }],
    ['电话：88012345转8012，传真：8801234', { telephone: '88012345转8012', fax: '8801234' }],
    ['电话：+86-515-88012345', { telephone: '+86-515-88012345' }],
    [
      '电话：０５１５－８８０１２３４５，邮箱：ｇｋ＠ｅｘａｍｐｌｅ．ｇｏｖ．ｃｎ',
      { telephone: '0515-88012345', email: 'gk@example.gov.cn' },
    ],
    ['电子邮箱：gk_2023 @ example. gov. cn）', { email: 'gk_2023@example.gov.cn' }],
    ['电子邮件地址：gk@exam\nple.gov.cn\n一、总体情况', { email: 'gk@example.gov.cn' }],
    ['E-mail:gk[at]example.gov.cn', { email: 'gk@example.gov.cn' }],
    ['邮箱gk@163.com电话88012345', { email: 'gk@163.com', telephone: '88012345' }],
    [
      '通讯地址为某市人民路１号（行政中心3号楼），邮政编码为２２４０００',
      { address: '某市人民路1号（行政中心3号楼）', postcode: '224000' },
    ],
    ['地址：某市人民路1号 224000，电话：0515-88012345', { address: '某市人民路1号', postcode: '224000' }],
    ['地址：某市人民路1号（224000）', { address: '某市人民路1号', postcode: '224000' }],
    ['可通过电话0515-88012345咨询', { telephone: '0515-88012345' }],
    ['联系地址：某市某区大\n道90号政府大院。', { address: '某市某区大道90号政府大院' }],
    ['地址：某县政务服务中心\n2023年，全县共收到申请5号。', { address: '某县政务服务中心' }],
    [
      '地 址 | 某市人民路1号 | 邮 编 | 224000 | 电 话 | 0515-88012345',
      { address: '某市人民路1号', postcode: '224000', telephone: '0515-88012345' },
    ],
    [
      '地址：某市人民路1号\n邮编：224000\n联系人：张某\n电话：13800138000',
      { address: '某市人民路1号', telephone: '13800138000' },
    ],
    ['网址：gk.example.gov.cn/xxgk/。', { website: 'gk.example.gov.cn/xxgk/' }],
    ['可在网站（ｗｗｗ．ｅｘａｍｐｌｅ．ｇｏｖ．ｃｎ）下载', { website: 'www.example.gov.cn' }],
    ['地址：某市人民路1号，邮编：224000，电话：0515－８８０１ ２３４５。', { telephone: '0515-88012345' }],
    ['服务热线：12345，联系电话：0515-12345', { telephone: '0515-12345' }],
  ])('%s', (text, contact) => {
    expect(findContact(text)).toMatchObject(contact);
  });

  test.each([
    '电话：224000',
    '邮编：0515-88012345',
    '全年接听电话1234567次',
    '接听咨询电话 20231231 件，传真 8801234件',
    '电话申请 3456789',
    '监督电话：0515-88012345',
    '网站地址：见首页。邮箱地址：无',
    '电话：20230131',
    '电话：2023年1月1日至2023年12月31日',
    '邮编2240001',
  ])('%s gives nothing', (text) => {
    expect(findContact(text)).toEqual(nothing);
  });
});

describe('a contact in any spelling', () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
  const phone = fc
    .tuple(fc.constantFrom('0515-', '025-', ''), fc.constantFrom(2, 5, 8), digits(6))
    .map(([area, one, rest]) => `${area}${one}${rest}${area === '025-' ? '3' : ''}`);
  const contact = fc.record({
    address: fc
      .tuple(
        fc.constantFrom('某省某市', '某县', ''),
        fc.constantFrom('人民路', '文化街'),
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom('', '行政中心2楼', '政府大院'),
      )
      .map(([town, street, house, rest]) => `${town}大城区${street}${house}号${rest}`),
    postcode: digits(6),
    telephone: phone,
    fax: phone,
    email: fc
      .tuple(
        fc.stringMatching(/^[a-z][a-z0-9_]{1,9}$/),
        fc.constantFrom('example.gov.cn', '163.com', 'qq.com', 'a-b.example.cn'),
      )
      .map((parts) => parts.join('@')),
  });
  const labels = {
    address: ['地址', '办公地址', '通讯地址', '地 址', '联系地址'],
    postcode: ['邮编', '邮政编码', '邮 编'],
    telephone: ['电话', '联系电话', '咨询电话', '电 话', '办公电话'],
    fax: ['传真', '传真号码', '传 真'],
    email: ['电子邮箱', '邮箱', '电子邮件', 'E-mail', '电子邮箱地址'],
  } as const;
  const keys = ['address', 'postcode', 'telephone', 'fax', 'email'] as const;
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));

  test('is read back', () => {
    const style = fc.record({
      colon: fc.constantFrom('：', ':', '： ', ' ： ', '为：'),
      between: fc.constantFrom('，', ',', '；', '\n', ' ', '、', ' | '),
      around: fc.constantFrom(
        ['', ''],
        ['（', '）。'],
        ['联系方式如下：\n', '\n一、总体情况\n2023年共收到12345678件'],
        ['所列数据从2023年1月1日起至12月31日止。', '。'],
      ),
      value: fc.constantFrom(
        (text: string) => text,
        wide,
        (text: string) => text.replace('-', ' - '),
        (text: string) => text.replace('-', '—'),
      ),
      word: fc.nat(9),
      order: fc.shuffledSubarray([...keys], { minLength: 5 }),
    });
    fc.assert(
      fc.property(contact, style, (given, { colon, between, around, value, word, order }) => {
        const parts = order.map(
          (key) =>
            `${labels[key][word % labels[key].length]}${colon}${/email/.test(key) ? given[key].replace('@', word % 2 ? '＠' : '@') : value(given[key])}`,
        );
        expect(findContact(around[0] + parts.join(between) + around[1])).toEqual({ ...given, website: null });
      }),
      { numRuns: 500 },
    );
  });

  test('is found in time that grows with the text', () => {
    for (const text of [
      '电话'.repeat(10_000),
      '地址：'.repeat(10_000),
      `电话：${'1 '.repeat(200_000)}`,
      `${'a'.repeat(300_000)}@`,
      '网站'.repeat(10_000),
      'a.'.repeat(200_000),
      `邮箱：${'a-'.repeat(100_000)}`,
      '电 '.repeat(200_000),
    ]) {
      const _start = performance.now();
      findContact(text);
    }
  });
});
