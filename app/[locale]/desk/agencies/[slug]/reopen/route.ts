import { reopenAgency } from '@/lib/desk/administer-agencies';
import { deskForm } from '../../../desk-route';
import { leadBack } from '../../lead-back';

/** Takes back that an agency is no more. */
export const POST = deskForm('agencies.administer', async (desk) =>
  leadBack(desk, await reopenAgency(desk.params.slug ?? '', desk.actor), 'reopened'),
);
