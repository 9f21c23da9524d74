import { Args, Context, Resolver, Subscription } from '@nestjs/graphql';
import type { Asked } from '../access/asked.js';
import type { SubscriptionProjectChangedArgs } from '../generated/schema-types.js';
import { LiveService, type ProjectChange } from './live.service.js';

@Resolver()
export class LiveResolver {
  constructor(private readonly live: LiveService) {}

  @Subscription('projectChanged', { resolve: (change: ProjectChange) => change })
  projectChanged(
    @Args() { code, after }: SubscriptionProjectChangedArgs,
    @Context() { viewer, viewerNow }: Asked,
  ) {
    return this.live.follow(code, after ?? null, viewerNow ?? (async () => viewer));
  }
}
