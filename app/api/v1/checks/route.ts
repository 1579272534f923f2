import { type FindingOrder, type FindingPosition, type ListedFinding, listFindings } from '@/db/queries/list-findings';
import { operations } from '@/lib/api/operations';
import { findingText } from '@/lib/i18n/finding-text';
import { findingAddress } from '../public-address';
import { serveList } from '../serve';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '../other-methods';

export const GET = serveList(operations.listFindings, async (query, { after, limit }) => {
  const { rule: kind, agency, year, form, outcome, answered, fictitious, sort } = query;
  const filter = { kind, agency, year, form, outcome, answered };
  const order = sort === '-year' ? 'newest' : 'oldest';
  const page = { after: after && { year: Number(after.key), id: after.id }, limit, order } as const;
  // Real and made-up agencies are two lists, each along its own index.
  const lists = [false, true].filter((which) => (fictitious ?? which) === which);
  const found = await Promise.all(lists.map((which) => listFindings({ ...filter, fictitious: which }, page)));
  return merge(found.flat(), order)
    .slice(0, limit)
    .map((listed) => ({
      item: describeFinding(listed),
      position: { key: listed.position.year, id: listed.position.id },
    }));
});

function merge(found: readonly ListedFinding[], order: FindingOrder): ListedFinding[] {
  const compare = (a: FindingPosition, b: FindingPosition) => a.year - b.year || a.id - b.id;
  return found.toSorted((a, b) => compare(a.position, b.position) * (order === 'newest' ? -1 : 1));
}

function describeFinding({ agency, year, form, finding, other }: ListedFinding) {
  const { id, kind, outcome, cells, evidence, fingerprint, remarks } = finding;
  const sums = evidence.is === 'sums' ? evidence : null;
  const answer = remarks.at(-1);
  return {
    agency: agency.slug,
    agencyName: agency.name,
    agencyNameEn: agency.nameEn,
    year,
    form,
    check: id,
    rule: kind,
    outcome,
    sentence: findingText('zh-CN', finding, year, other),
    sentenceEn: findingText('en', finding, year, other),
    left: sums?.left.sum ?? null,
    right: sums?.right.sum ?? null,
    difference: sums?.difference ?? null,
    tookBlanksAsZero: sums?.tookBlanksAsZero ?? false,
    cells: [...cells],
    fingerprint,
    answer: answer?.text ?? null,
    answeredAt: answer ? new Date(answer.writtenAt).toISOString() : null,
    isFictitious: agency.isFictitious,
    url: findingAddress(agency.slug, year, id),
  };
}
