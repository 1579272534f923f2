import { expect, test } from 'vitest';
import { sectionNumbers } from '../draft';
import { disputeGroups, disputeResults } from '../form';
import { complete } from './complete';
import { alone, blank, count, reportWith, sectionOf, tableOfCounts } from './test-report';

const findingOf = (part: string, ...[report]: Parameters<typeof reportWith>) =>
  complete.find(reportWith(report), alone).find((finding) => finding.part === part);
const disputes = tableOfCounts(
  Object.fromEntries(
    disputeGroups.map((group) => [group, Object.fromEntries([...disputeResults, 'total'].map((cell) => [cell, 0]))]),
  ),
);

test('six sections are there, or those that are not are named', () => {
  const sections = sectionNumbers.map((number) => sectionOf(number, '无'));
  expect(findingOf('sections', { sections })?.outcome).toBe('pass');
  expect(findingOf('sections', { sections: sections.filter(({ number }) => number !== 5) })).toMatchObject({
    outcome: 'notice',
    evidence: { is: 'missing', sections: [5] },
  });
});

test('every cell of the form is there, or those that are not are named; a blank cell is there', () => {
  const finding = findingOf('cells', { tables: { disputes: { ...disputes, directLitigation: { total: blank } } } });
  expect(finding?.cells.filter(({ table }) => table === 'disputes')).toEqual(
    disputeResults.map((column) => ({ table: 'disputes', row: 'directLitigation', column, year: 2023 })),
  );
  expect(finding?.cells.some(({ table }) => table === 'requests')).toBe(true);
});

test('a total that is blank beside figures is not given; beside blanks and noughts it is nothing', () => {
  const granted = { naturalPerson: count(3), total: blank };
  const denied = { naturalPerson: count(0), business: blank, total: blank };
  const requests = { granted, 'denied.stateSecret': denied };
  expect(findingOf('totals', { tables: { requests } })).toMatchObject({
    outcome: 'notice',
    cells: [{ row: 'granted', column: 'total' }],
  });
});

test('of a report without tables only the sections can be told', () => {
  expect(complete.find(reportWith({ form: null }), alone).map(({ part }) => part)).toEqual(['sections']);
});
