import { asc, eq } from 'drizzle-orm';
import { getDatabase } from '../client';
import { groupBy } from '../group-by';
import { agencies, agencyAliases } from '../schema';

/** The names that every agency goes by, for reading the agency of a document. */
export async function listAgencyNames(): Promise<{ name: string; aliases: string[] }[]> {
  const rows = await getDatabase()
    .select({ id: agencies.id, name: agencies.name, alias: agencyAliases.alias })
    .from(agencies)
    .leftJoin(agencyAliases, eq(agencyAliases.agencyId, agencies.id))
    .orderBy(asc(agencies.id));
  return [...groupBy(rows, ({ id }) => id).values()].flatMap((named) => {
    const [first] = named;
    return first ? [{ name: first.name, aliases: named.flatMap(({ alias }) => alias ?? []) }] : [];
  });
}
