import { mergeAgencies } from '@/lib/desk/administer-agencies';
import { deskForm } from '../../../desk-route';
import { leadBack } from '../../lead-back';

/** Merges an agency into another, and leads to that one. */
export const POST = deskForm('agencies.administer', async (desk) =>
  leadBack(desk, await mergeAgencies(desk.params.slug ?? '', desk.fields, desk.actor), 'merged'),
);
