import { revalidateTag } from 'next/cache';
import { publishedTag } from './published';

/** Drops every page that shows published data: to be called in the request that has published something or taken it back. */
export function expirePublished(): void {
  revalidateTag(publishedTag, { expire: 0 });
}
