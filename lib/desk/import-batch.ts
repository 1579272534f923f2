import { randomBytes } from 'node:crypto';
import {
  createBatch,
  discardBatch as discardStored,
  eraseOldBatches,
  findBatch,
  type ImportBatch,
  type ImportItem,
} from '@/db/queries/import-batches';
import { coversAgency } from '@/db/queries/scope';
import { findAgencyIds } from '@/db/queries/staff';
import {
  countOutcomes,
  lookAtPlace,
  type Placement,
  storeBatch,
  undoBatch as undoStored,
} from '@/db/queries/store-batch';
import { isUserErrorKey, UserError } from '@/lib/errors';
import type { AgencyName } from '@/lib/report/agency';
import type { CheckOutcome } from '@/lib/report/checks/result';
import { countCells, isFreeToStore, type PlaceState, reportYear } from '@/lib/report/import';
import type { Actor } from '@/lib/report/staff';
import { collectDocuments, type HandedIn } from './collect-documents';
import { resolveAgency, sha256Of } from './import-report';
import { mediaTypeOf } from './media-type';
import { readBatch } from './read-batch';

type Fields = Readonly<Record<string, string | undefined>>;
type Worker = Pick<Actor, 'id' | 'name' | 'agencyIds'>;

/** What is shown of a document before it is stored. */
export interface PreviewedItem {
  id: number;
  fileName: string;
  state: ImportItem['state'];
  /** Why it cannot be read, or whose it is or of which year cannot be told. */
  fault: UserError | null;
  /** Whose it is; null where that has to be said. */
  agency: AgencyName | null;
  year: number | null;
  cells: { read: number; unreadable: number };
  /** Null where agency or year are not known. */
  outcomes: Record<CheckOutcome, number> | null;
  place: PlaceState | null;
  /** Whether it can be stored as it is. */
  isReady: boolean;
  revisionId: number | null;
}

export interface Preview extends ImportBatch {
  documents: PreviewedItem[];
}

const day = 24 * 60 * 60_000;
const undoDays = 30;

/**
 * Takes in documents, which are then read one after another.
 * @returns the name of the batch
 * @throws UserError where they cannot be taken in at all
 */
export async function startBatch(files: readonly HandedIn[], worker: Worker): Promise<string> {
  const documents = collectDocuments(files);
  if (documents.length === 0) throw new UserError('fileEmpty');
  await eraseOldImports(Date.now());
  const id = randomBytes(16).toString('base64url');
  const kept = documents.map(({ fileName, bytes }) =>
    bytes.length === 0
      ? { fileName, fault: { key: 'fileEmpty', values: {} } }
      : { sha256: sha256Of(bytes), fileName, mediaType: mediaTypeOf(fileName), bytes },
  );
  await createBatch(id, worker.id, kept);
  void readBatch(id);
  return id;
}

/** Erases what was not stored within a day, and the records of what was a month ago. */
export async function eraseOldImports(now: number): Promise<number> {
  return eraseOldBatches({ staged: now - day, stored: now - undoDays * day });
}

/** A batch as it would be stored now; null where there is none of this member of staff. Goes on reading where that was interrupted. */
export async function previewBatch(id: string, worker: Worker): Promise<Preview | null> {
  const batch = await findOwn(id, worker);
  if (!batch) return null;
  if (batch.documents.some(({ state }) => state === 'waiting')) void readBatch(id);
  const documents: PreviewedItem[] = [];
  for (const item of batch.documents) documents.push(await previewItem(item, worker, {}));
  const seen = new Set<string>();
  for (const item of documents) {
    const key = `${item.agency?.slug} ${item.year}`;
    // Of two documents about the same, one has to be chosen.
    if (item.isReady && seen.has(key)) item.isReady = false;
    seen.add(key);
  }
  return { ...batch, documents };
}

/**
 * Stores the chosen documents of a batch as drafts: all or none.
 * @param fields `take-ID` for each that is chosen, `agency-ID` and `year-ID` where they had to be said
 * @returns what keeps which document from being stored; none where all were
 */
export async function confirmBatch(
  id: string,
  fields: Fields,
  worker: Worker,
): Promise<'gone' | 'nothing' | { faults: { itemId: number; fault: UserError | 'taken' }[] }> {
  const batch = await findOwn(id, worker);
  if (!batch || batch.storedAt !== null) return 'gone';
  const chosen = batch.documents.filter((item) => fields[`take-${item.id}`] !== undefined && item.state === 'read');
  if (chosen.length === 0) return 'nothing';
  const faults: { itemId: number; fault: UserError | 'taken' }[] = [];
  const placements: Placement[] = [];
  for (const item of chosen) {
    const placed = await placeItem(item, worker, fields);
    if (placed instanceof UserError) faults.push({ itemId: item.id, fault: placed });
    else placements.push({ itemId: item.id, agencyId: placed.agencyId, year: placed.year });
  }
  if (faults.length > 0) return { faults };
  const stored = await storeBatch(id, placements, worker);
  return stored === 'gone' ? stored : { faults: stored.taken.map((itemId) => ({ itemId, fault: 'taken' as const })) };
}

/** Takes back the drafts of a batch, where nobody has worked on them. */
export async function undoBatch(id: string, worker: Worker): Promise<'gone' | { workedOn: number }> {
  return (await findOwn(id, worker)) ? undoStored(id, worker) : 'gone';
}

/** Erases a batch that is not wanted. */
export async function discardBatch(id: string, worker: Worker): Promise<void> {
  if (await findOwn(id, worker)) await discardStored(id);
}

async function findOwn(id: string, worker: Worker) {
  const batch = await findBatch(id);
  return batch?.staffId === worker.id ? batch : null;
}

async function previewItem(item: ImportItem, worker: Worker, fields: Fields): Promise<PreviewedItem> {
  const { id, fileName, state, reading, fault, revisionId } = item;
  const none = { agency: null, year: reading?.year ?? null, outcomes: null, place: null, isReady: false };
  const cells = countCells(reading?.content.tables ?? {});
  const base = { id, fileName, state, cells, revisionId, fault: null };
  if (fault) return { ...base, ...none, fault: errorOf(fault) };
  if (!reading) return { ...base, ...none };
  const placed = await placeItem(item, worker, fields);
  if (placed instanceof UserError) {
    const agency = await resolveAgency(reading.agency, undefined).catch(() => null);
    return { ...base, ...none, agency, fault: placed };
  }
  const { agency, year } = placed;
  const place = lookAtPlace(placed, item.documentSha256);
  return { ...base, agency, year, outcomes: countOutcomes(placed, reading), place, isReady: isFreeToStore(place) };
}

/** Whose a document is and of which year: what somebody said, otherwise what it says itself. */
async function placeItem(
  { id, reading }: ImportItem,
  { agencyIds }: Worker,
  fields: Fields,
): Promise<{ agency: AgencyName; agencyId: number; year: number } | UserError> {
  try {
    const typed = fields[`agency-${id}`]?.trim();
    const agency = await resolveAgency(typed || (reading?.agency ?? null), undefined).catch(async (error) => {
      // A slug will do as well.
      if (typed && (await findAgencyIds([typed])).has(typed)) return resolveAgency(null, typed);
      throw error;
    });
    const agencyId = (await findAgencyIds([agency.slug])).get(agency.slug);
    if (agencyId === undefined || !coversAgency(agencyIds, agencyId)) {
      return new UserError('agencyOutOfReach', { name: agency.name });
    }
    const year = reportYear.safeParse(fields[`year-${id}`] || (reading?.year ?? undefined));
    return year.success ? { agency, agencyId, year: year.data } : new UserError('yearMissing');
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

function errorOf({ key, values }: NonNullable<ImportItem['fault']>): UserError {
  return isUserErrorKey(key) ? new UserError(key, values) : new UserError('readingFailed');
}
