import { describe, expect, it } from 'vitest';
import { formKeys, forms } from '@/lib/report/form';
import { formLabel, shortLabel } from './form-label';
import { locales } from './locales';

describe.each(locales)('labels of the statutory form in %s', (locale) => {
  it.each(formKeys)('every row, column and group of form %s has one', (form) => {
    for (const { key: table, blocks } of forms[form].tables) {
      for (const { rows, columns } of blocks) {
        const keys = [
          ...rows.flatMap(({ key, groups }) => [`row.${key}`, ...groups.map((group) => `group.${group}`)]),
          ...columns.map(({ key, label }) => `column.${label ?? key}`),
          ...columns.flatMap(({ group }) => (group ? [`group.${group}`] : [])),
        ];
        for (const key of keys) expect(formLabel(locale, table, key)).not.toBe('');
      }
    }
  });

  it('short names leave out the number of the row', () => {
    expect(shortLabel(locale, 'requests', 'denied.stateSecret')).not.toMatch(/\d/);
    expect(shortLabel(locale, 'requests', 'received')).not.toMatch(/一、|I\./);
  });
});
