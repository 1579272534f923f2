import type { Publication } from '@/lib/report/deadline';
import type { FigureTables } from '@/lib/report/figure';
import type { FormKey } from '@/lib/report/form';

/** A published report as the agency's page shows it. */
export interface AgencyReport {
  year: number;
  form: FormKey | null;
  publishedOn: string | null;
  hasDocument: boolean;
  tables: FigureTables;
  checks: Record<'pass' | 'fail' | 'cannotTell', number>;
}

/** Every year from the first report to the last, with whether its report came in time. */
export type PublicationYear = Publication & { year: number };
