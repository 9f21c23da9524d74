import { Args, Resolver, Subscription } from '@nestjs/graphql';
import type { SubscriptionProjectChangedArgs } from '../generated/schema-types.js';
import { LiveService, type ProjectChange } from './live.service.js';

@Resolver()
export class LiveResolver {
  constructor(private readonly live: LiveService) {}

  @Subscription('projectChanged', { resolve: (change: ProjectChange) => change })
  projectChanged(@Args() { code, after }: SubscriptionProjectChangedArgs) {
    return this.live.follow(code, after ?? null);
  }
}
