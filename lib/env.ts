import { z } from 'zod';

const email = z.email();
const isSender = (text: string) => email.safeParse(/^[^<>]+<([^<>]+)>$/.exec(text)?.[1] ?? text).success;

const schema = z
  .object({
    DATABASE_FILE: z.string().default('var/gongkai.db'),
    PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    SITE_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
    FEEDBACK_LIMIT_PER_10_MINUTES: z.coerce.number().int().min(1).default(5),
    API_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).default(300),
    TRUST_PROXY: z.enum(['0', '1']).default('0'),
    AUTH_SECRET: z.union([z.literal(''), z.string().min(32)]).default(''),
    DATA_KEY: z
      .string()
      .regex(/^([A-Za-z0-9+/]{43}=(,(?=.)|$))*$/)
      .default(''),
    STAFF_TWO_FACTOR: z.enum(['required', 'optional']).default('required'),
    SMTP_URL: z.union([z.literal(''), z.url({ protocol: /^smtps?$/ })]).default(''),
    MAIL_FROM: z
      .string()
      .refine((text) => text === '' || isSender(text))
      .default(''),
    RETENTION_MONTHS: z.coerce.number().int().min(1).max(1200).default(12),
    DAY_CALENDAR: z
      .string()
      .regex(/^(\d{4}-\d\d-\d\d(\.\.\d{4}-\d\d-\d\d)?=(off|work)(,(?=.)|$))*$/)
      .default(''),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => SMTP_URL === '' || MAIL_FROM !== '', { path: ['MAIL_FROM'] });

/** What each variable has to be, for the sentence about one that is not. */
const expectations: Record<string, string> = {
  DATABASE_FILE: '应为文件路径 (a path of a file)',
  PORT: '应为 1 至 65535 之间的整数 (a whole number from 1 to 65535)',
  SITE_URL: '应为 http 或 https 网址 (an http or https address)',
  FEEDBACK_LIMIT_PER_10_MINUTES: '应为不小于 1 的整数 (a whole number from 1)',
  API_LIMIT_PER_MINUTE: '应为不小于 1 的整数 (a whole number from 1)',
  TRUST_PROXY: '应为 0 或 1 (0 or 1)',
  AUTH_SECRET: '应不少于 32 个字符 (at least 32 characters)',
  DATA_KEY: '应为 32 字节的 Base64 密钥，几个之间用逗号隔开 (keys of 32 bytes in Base64, with commas between them)',
  SMTP_URL: '应为 smtp 或 smtps 网址 (an smtp or smtps address)',
  MAIL_FROM: '应为邮箱，或“名称 <邮箱>” (an e-mail address, or "name <address>")',
  RETENTION_MONTHS: '应为 1 至 1200 之间的整数 (a whole number from 1 to 1200)',
  DAY_CALENDAR:
    '应形如 2027-01-01..2027-01-03=off,2027-01-04=work，用逗号隔开 (days or ranges of days, each =off or =work, with commas between them)',
  STAFF_TWO_FACTOR: '应为 required 或 optional (required or optional)',
};

/** What must not get into a log, even where it is wrong. */
const secretNames = ['AUTH_SECRET', 'DATA_KEY', 'SMTP_URL'];

export type Environment = z.infer<typeof schema>;

/**
 * Reads the settings from a set of variables; an empty one counts as absent.
 * @throws Error with one sentence that names each wrong variable and what it has to be
 */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))];
  const shown = (name: string) => (secretNames.includes(name) ? '***' : given[name]);
  const faults = names.map((name) => `${name}=${shown(name)} ${expectations[name]}`);
  throw new Error(`环境变量有误 · Wrong settings: ${faults.join('; ')}`);
}

/** The settings, read once. `.env.example` lists and explains every variable. */
export const env = readEnvironment(process.env);
