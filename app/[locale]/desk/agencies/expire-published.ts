import { revalidateTag } from 'next/cache';
import { publishedTag } from '@/app/published';

/** Drops what public pages keep of the database, so that they show the change at once. Only within a request. */
export function expirePublished(): void {
  revalidateTag(publishedTag, { expire: 0 });
}
