/** Inquiries by how the time for an answer was kept. Each counts once, by its first answer. */
export interface ResponseTimes {
  /** Answered on the day on which it was due, or before. */
  inTime: number;
  late: number;
  /** Not answered, and the day is over. */
  overdue: number;
  /** Not answered, and there is time. */
  notDue: number;
  /** Not answered, since the person was asked something and has not written back. */
  waiting: number;
  /** Closed without an answer. */
  closed: number;
}

/** The share answered in time of those that were answered or should have been; no value where there are none. */
export function inTimeShare({
  inTime,
  late,
  overdue,
}: ResponseTimes): { numerator: number; denominator: number } | null {
  const denominator = inTime + late + overdue;
  return denominator === 0 ? null : { numerator: inTime, denominator };
}
