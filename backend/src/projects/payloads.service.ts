import { Injectable } from '@nestjs/common';
import type { Asked } from '../access/asked.js';
import type { Outcome } from '../record/append-revision.js';
import type { World } from '../record/world.js';
import type { Refusal } from '../shared/refusal.js';
import { ProjectView } from './project.view.js';
import { userErrors } from './user-errors.js';
import { WorldsService } from './worlds.service.js';

/** Shapes the answers of mutations: what was recorded, the project after it, or why it was refused. */
@Injectable()
export class PayloadsService {
  constructor(private readonly worlds: WorldsService) {}

  /** `subject` gives the fields of the payload that show the thing recorded. */
  async of(
    outcome: Outcome,
    code: string,
    asked: Asked,
    subject: (world: World, id: string) => Record<string, unknown> = () => ({}),
  ) {
    if (!outcome.ok) return refusedPayload(outcome.reason, code);
    const world = await this.worlds.at(code, undefined, { viewer: asked.viewer });
    const { revision, subjectId } = outcome.value;
    // Whoever may not see the project any more, since it was recorded, is told of it no more.
    if (world === null) return { project: null, revision, userErrors: [] };
    return { project: new ProjectView(world), revision, userErrors: [], ...subject(world, subjectId) };
  }
}

export function refusedPayload(refusals: readonly Refusal[], project: string | null = null) {
  return { revision: null, userErrors: userErrors(refusals, project) };
}
