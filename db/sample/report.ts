import type { Section, SectionNumber } from '@/lib/report/draft';
import { sectionNumbers } from '@/lib/report/draft';
import type { ReportToSave, SourceDocument } from '../save-report';

/** A report of the sample data; all of them are published. */
export interface SampleReport extends Omit<ReportToSave, 'isSample' | 'documentSha256'> {
  /** Slug of the agency. */
  agency: string;
  document: SourceDocument | null;
}

const sectionHeadings: Readonly<Record<SectionNumber, string>> = {
  1: '一、总体情况',
  2: '二、主动公开政府信息情况',
  3: '三、收到和处理政府信息公开申请情况',
  4: '四、政府信息公开行政复议、行政诉讼情况',
  5: '五、存在的主要问题及改进情况',
  6: '六、其他需要报告的事项',
};

/** The six sections under the headings of the form. */
export function toSections(texts: Readonly<Record<SectionNumber, string>>): Section[] {
  return sectionNumbers.map((number) => ({ number, heading: sectionHeadings[number], text: texts[number] }));
}
