import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
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
  async changedSince(@Parent() { conflict }: { readonly conflict: Conflict | null }) {
    if (conflict === null) return null;
    const world = await this.worlds.at(conflict.project);
    return world === null ? null : this.history.since(world, conflict.seenRevision);
  }
}
