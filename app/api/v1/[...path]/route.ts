import { refuse } from '../serve';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '../other-methods';

/** Every address below /api/v1 that there is no operation for. */
export const GET = refuse('notFound');
