import { preflight, refuse } from './serve';

/** The API is there to read: what a browser asks before it reads is answered, every other method is refused. */
export const OPTIONS = preflight;
const refused = refuse('methodNotAllowed');

export { refused as DELETE, refused as PATCH, refused as POST, refused as PUT };
