import type { Marker } from '../chart-view';
import { tenth } from './scene';

/** Points of a line as shapes of about the same size: path data around a place. */
export const shapes: Readonly<Record<Marker, (x: number, y: number) => string>> = {
  circle: (x, y) => `M${tenth(x - 3.6)},${tenth(y)}a3.6,3.6 0 1,0 7.2,0a3.6,3.6 0 1,0 -7.2,0Z`,
  square: (x, y) => `M${tenth(x - 3.4)},${tenth(y - 3.4)}h6.8v6.8h-6.8Z`,
  triangle: (x, y) => `M${tenth(x)},${tenth(y - 4.6)}l4.6,8h-9.2Z`,
  diamond: (x, y) => `M${tenth(x)},${tenth(y - 4.9)}l4.9,4.9l-4.9,4.9l-4.9,-4.9Z`,
};
