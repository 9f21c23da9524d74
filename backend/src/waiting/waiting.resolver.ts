import { Args, Context, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Asked } from '../access/asked.js';
import type { VisitMarkInput } from '../generated/schema-types.js';
import { userErrors } from '../projects/user-errors.js';
import { WaitingService } from './waiting.service.js';

@Resolver('Viewer')
export class WaitingResolver {
  constructor(private readonly waiting: WaitingService) {}

  @ResolveField('waiting')
  of(@Context() asked: Asked) {
    return this.waiting.of(asked);
  }

  @Mutation()
  async visitMark(@Args('input') input: VisitMarkInput, @Context() asked: Asked) {
    const marked = await this.waiting.mark(input, asked);
    if (!marked.ok) return { revision: null, visitedAt: null, userErrors: userErrors(marked.reason) };
    const { revision, at } = marked.value;
    return { revision, visitedAt: at.toISOString(), userErrors: [] };
  }
}
