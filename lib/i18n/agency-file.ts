import { type AgencyFileWords, agencyFields, agencyKinds, agencyLevels } from '@/lib/report/agency';
import { locales } from './locales';
import { messagesOf } from './messages';

/** What columns, kinds and levels may be called in a file of agencies: as in code, and as the form names them in each language. */
export function agencyFileWords(): AgencyFileWords {
  const words = locales.map((locale) => messagesOf(locale));
  return {
    columns: new Map(
      agencyFields.flatMap((field) =>
        [field, ...words.map(({ desk }) => desk.agencyForm.field[field])].map((name) => [name.toLowerCase(), field]),
      ),
    ),
    values: new Map([
      ...agencyKinds.flatMap((kind) => words.map(({ common }) => [common.kind[kind].toLowerCase(), kind] as const)),
      ...agencyLevels.flatMap((level) =>
        words.map(({ desk }) => [desk.agencyForm.level[level].toLowerCase(), level] as const),
      ),
    ]),
  };
}
