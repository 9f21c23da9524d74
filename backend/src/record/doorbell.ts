import type { EntityManager } from '@mikro-orm/postgresql';

/** Channel on which a committed revision is rung; the payload is the project's identifier. */
export const DOORBELL = 'cantiere_revision';

/** Rings for a project that was changed otherwise than by a revision. */
export async function ringFor(em: EntityManager, projectId: string): Promise<void> {
  await em.execute(`select pg_notify('${DOORBELL}', ?)`, [projectId]);
}
