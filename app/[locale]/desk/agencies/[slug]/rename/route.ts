import { renameAgency } from '@/lib/desk/administer-agencies';
import { deskForm } from '../../../desk-route';
import { leadBack } from '../../lead-back';

/** Gives an agency another name, and keeps the one it had. */
export const POST = deskForm('agencies.administer', async (desk) =>
  leadBack(desk, await renameAgency(desk.params.slug ?? '', desk.fields, desk.actor), 'renamed'),
);
