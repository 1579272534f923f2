import { findRevision } from '@/db/queries/revisions';
import { parseNumber } from '@/lib/desk/revision-form';
import { tableKeys } from '@/lib/report/form';
import { deskForm } from '../../../../../desk-route';
import { checkTyped } from '../check-typed';

/** How the checks would come out with what is typed; nothing is stored. */
export const POST = deskForm('reports.correct', async ({ locale, actor, params, fields }) => {
  const revision = await findRevision(parseNumber(params.id), actor.agencyIds);
  const table = tableKeys.find((key) => key === params.table);
  const form = revision?.content.form;
  if (!revision || !table || !form) return new Response('404', { status: 404 });
  return Response.json(await checkTyped(locale, revision, { form, table }, fields));
});
