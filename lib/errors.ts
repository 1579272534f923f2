/** Mistakes that the person at the keyboard can do something about, by the last part of their message key `error.<key>`. */
const userErrorKeys = [
  'agencyAmbiguous',
  'agencyMissing',
  'agencyOutOfReach',
  'agencyUnknown',
  'archiveInArchive',
  'archiveLink',
  'archiveLocked',
  'archivePath',
  'databaseNotEmpty',
  'databaseNotReady',
  'documentBroken',
  'documentExpands',
  'documentLocked',
  'documentTooLong',
  'encodingUnknown',
  'fileEmpty',
  'fileNotWritable',
  'fileTooLarge',
  'fileUnreadable',
  'findingUnknown',
  'fontUnreadable',
  'formatUnsupported',
  'migrationFailed',
  'notAReport',
  'readingFailed',
  'readingStopped',
  'readingTooBig',
  'readingTooSlow',
  'remarkEmpty',
  'remarkTooLong',
  'reportPublished',
  'reportUnknown',
  'scanToolMissing',
  'slugUnknown',
  'staffInvalid',
  'staffUnknown',
  'tooManyFiles',
  'uploadTooLarge',
  'yearMissing',
  'yearsNotSimulated',
] as const;
export type UserErrorKey = (typeof userErrorKeys)[number];

export const isUserErrorKey = (key: string): key is UserErrorKey => userErrorKeys.some((known) => known === key);

/** Ends what was asked for, changes nothing, and is shown to the person as one clear sentence. */
export class UserError extends Error {
  override name = 'UserError';

  /** @param values fill the sentence */
  constructor(
    readonly key: UserErrorKey,
    readonly values: Record<string, string | number> = {},
    options?: ErrorOptions,
  ) {
    super(`${key} ${JSON.stringify(values)}`, options);
  }
}
