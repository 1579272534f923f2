import type { Rule } from './rule';

const yearIn = /(?<!\d)(20\d\d)(?!\d)/;

/**
 * Whether a report says of one year only that it is about it. A period that begins in the middle of the year is that of an agency that was set up then.
 */
export const period: Rule = {
  kind: 'form.period',
  inputs: ['title', 'period'],
  expression: 'year of the title = year of the report = year in which the period begins and ends',
  find: ({ year, title, period }) => {
    const titled = yearIn.exec(title?.normalize('NFKC').replace(/\s+/g, '') ?? '')?.[1];
    const stated = [titled, period?.from.slice(0, 4), period?.to.slice(0, 4)].filter((one) => one !== undefined);
    const doAgree = stated.every((one) => Number(one) === year);
    return [
      {
        part: 'year',
        outcome: stated.length === 0 ? 'cannotTell' : doAgree ? 'pass' : 'notice',
        cells: [],
        evidence: {
          is: 'years',
          year,
          title: title !== null && titled !== undefined ? { text: title, year: Number(titled) } : null,
          period,
        },
      },
    ];
  },
};
