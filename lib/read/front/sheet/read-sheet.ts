import { UserError } from '@/lib/errors';
import type { FrontOptions, Source } from '../../blocks';

export async function readSheet(_bytes: Uint8Array, _options: FrontOptions): Promise<Source> {
  throw new UserError('formatUnsupported', { format: 'sheet' });
}
