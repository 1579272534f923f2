import type { Recognise } from '@/lib/read/blocks';

export async function findRecogniser(): Promise<Recognise | undefined> {
  return undefined;
}
