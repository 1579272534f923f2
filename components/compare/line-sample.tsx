import { LineKey } from '@/components/chart/line-key';
import { lineStyle } from './comparison-view';

/** The stroke, the colour and the point of the line of the agency at a position. */
export function LineSample({ index }: { index: number }) {
  return <LineKey {...lineStyle(index)} />;
}
