import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Asked } from '../access/asked.js';
import type { Conflict } from '../projects/user-errors.js';
import { WorldsService } from '../projects/worlds.service.js';
import { HistoryService } from './history.service.js';

@Resolver('UserError')
export class ConflictResolver {
  constructor(
    private readonly history: HistoryService,
    private readonly worlds: WorldsService,
  ) {}

  @ResolveField()
  async changedSince(
    @Parent() { conflict }: { readonly conflict: Conflict | null },
    @Context() asked: Asked,
  ) {
    if (conflict === null) return null;
    const world = await this.worlds.at(conflict.project, undefined, { viewer: asked.viewer });
    return world === null ? null : this.history.since(world, conflict.seenRevision);
  }
}
