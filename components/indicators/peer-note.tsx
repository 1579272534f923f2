import type { Locale } from '@/lib/i18n/locales';
import type { AgencyKind, AgencyLevel } from '@/lib/report/agency';
import { fewestPeers, hasEnoughPeers, type PeerStatistics } from '@/lib/report/peers';
import type { IndicatorTranslate } from './indicator-value';

/** What an indicator is compared with. */
export interface ComparedAgency {
  kind: AgencyKind;
  level: AgencyLevel;
  isFictitious: boolean;
}

/** Whether any indicator has enough reports for a median. */
export function hasMedians(peers: PeerStatistics): boolean {
  return Object.values(peers).some(hasEnoughPeers);
}

interface PeerNoteProps {
  locale: Locale;
  t: IndicatorTranslate;
  agency: ComparedAgency;
  year: number;
  peers: PeerStatistics;
}

/** Which agencies count as comparable, or why there is no median. */
export function PeerNote({ t, agency, year, peers }: PeerNoteProps) {
  const { kind, level, isFictitious } = agency;
  const values = { group: t('group', { kind, level }), year: String(year) };
  return hasMedians(peers)
    ? t('peers', { ...values, isFictitious: isFictitious ? 'yes' : 'no' })
    : t('peersFew', { ...values, fewest: fewestPeers });
}
