import type { AgencyName } from './agency';

/** A question with its answer, as the public sees it: edited, and without names. */
export interface PublicQuestion {
  id: number;
  agency: (AgencyName & { isFictitious: boolean }) | null;
  year: number | null;
  title: string;
  question: string;
  answer: string;
  /** Milliseconds since 1970. */
  askedAt: number;
  answeredAt: number | null;
}
