import { z } from 'zod';

/** Parameters that several operations take. Words for them are the messages `api.parameter.<name>`. */

export const slug = z
  .string()
  .regex(/^[a-z0-9-]{1,100}$/)
  .meta({ examples: ['suqian'] });
export const year = z.coerce
  .number()
  .int()
  .min(1990)
  .max(2200)
  .meta({ examples: [2024] });

/** Several values of one parameter, parted by commas. */
export const listOf = <Item extends z.ZodType<string, string>>(item: Item, most: number) =>
  z
    .string()
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(item).min(1).max(most));

/** True and false as words, since every text is true to a number reader. */
export const flag = z.enum(['true', 'false']).transform((word) => word === 'true');

/** What every list takes. */
export const listParameters = {
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(500).optional(),
  format: z.enum(['json', 'csv']).default('json'),
};
