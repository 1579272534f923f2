import { z } from 'zod';

const schema = z.object({
  DATABASE_FILE: z.string().min(1).default('var/gongkai.db'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  SITE_URL: z.url().default('http://localhost:3000'),
});

/** The environment, validated once. `.env.example` lists and explains every variable. */
export const env = schema.parse(process.env);
