import type { Attachment } from '@/lib/desk/attachments';

/** Gives a file that somebody sent to the browser: to be saved, never to be shown or run as a page of this portal. */
export function attachmentResponse({ name, mediaType, bytes }: Attachment): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escapeByte)}`,
      'Cache-Control': 'private, no-store',
    },
  });
}

function escapeByte(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
