import { expect, test } from 'vitest';
import { readDecoded } from '../front/read-decoded';
import { readSource } from '../read-document';

const read = (text: string) => readSource(readDecoded(Buffer.from(text), { fileName: 'report.txt' }), []);

test('a report in English says who reports, for which year, and how to reach it', () => {
  const text =
    'The 2016 annual report of the Bureau of Wells on government information disclosure is hereby released. The period is from January 1, 2016 to December 31, 2016. (address: No. 1, Well Lane, Beijing, zip code: 100000, telephone number: 68550000, fax: 68550001).';
  expect(read(text)).toMatchObject({
    agency: 'Bureau of Wells',
    year: 2016,
    title: '2016 annual report of the Bureau of Wells on government information disclosure',
    period: { from: '2016-01-01', to: '2016-12-31' },
    contact: { address: 'No. 1, Well Lane, Beijing', postcode: '100000', telephone: '68550000', fax: '68550001' },
  });
});

test('another text in English is no report', () => {
  expect(() =>
    read('The 2016 annual report of the Bureau of Wells on water, from January 1, 2016 to December 31, 2016.'),
  ).toThrow();
});
