import { readDay } from './day';

/** Labels of the day of publication, the plainest first. */
const labels = ['发布日期|发布时间|公开日期|公开时间', '成文日期|公文生成日期|生成日期|发文日期', '日期|时间'];

/** The day that stands behind a label such as 发布日期 near the top of a document. */
export function findPublicationDay(lines: readonly string[]): string | null {
  const top = lines.map((line) => line.normalize('NFKC'));
  for (const label of labels) {
    const pattern = new RegExp(`(?:^|[^\\p{Script=Han}])(?:${label})\\s*[:|]?\\s*((?:19|20)\\d{2}\\s*[-/.年].*)$`, 'u');
    for (const line of top) {
      const day = readDay(pattern.exec(line)?.[1] ?? '');
      if (day) return day;
    }
  }
  return null;
}
