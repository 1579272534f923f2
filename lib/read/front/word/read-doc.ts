import { UserError } from '@/lib/errors';
import type { FrontOptions, Source } from '../../blocks';

export async function readDoc(_bytes: Uint8Array, _options: FrontOptions): Promise<Source> {
  throw new UserError('formatUnsupported', { format: 'doc' });
}
