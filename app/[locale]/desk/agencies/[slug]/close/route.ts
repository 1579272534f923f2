import { closeAgency } from '@/lib/desk/administer-agencies';
import { deskForm } from '../../../desk-route';
import { leadBack } from '../../lead-back';

/** Writes down that an agency is no more. */
export const POST = deskForm('agencies.administer', async (desk) =>
  leadBack(desk, await closeAgency(desk.params.slug ?? '', desk.fields, desk.actor), 'closed'),
);
