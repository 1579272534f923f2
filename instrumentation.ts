/**
 * Starts what the server does besides answering: mails and what is erased in time (app/keep-house.ts). And keeps pages true to the database: after a start, which may follow an import, and whenever another process has written. Without this a
 * correction from the command line would show only when the pages kept here run out.
 */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { believeConnectionOnly } = await import('./app/believe-connection-only');
  believeConnectionOnly();
  const { keepPagesFresh } = await import('./app/api/expire/keep-pages-fresh');
  await keepPagesFresh();
  const { keepHouse } = await import('./app/keep-house');
  keepHouse();
}
