import { deskPaths } from '@/lib/i18n/paths';
import { deskForm } from '../../desk-route';
import { keep } from '../keep';

/** Keeps a new template. */
export const POST = deskForm('templates.administer', async (desk) => keep(desk, null, deskPaths.templates));
