import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ProjectHistoryArgs } from '../generated/schema-types.js';
import type { ProjectView } from '../projects/project.view.js';
import { readOptionalDay } from '../projects/read-times.js';
import { HistoryService } from './history.service.js';

@Resolver('Project')
export class HistoryResolver {
  constructor(private readonly service: HistoryService) {}

  @ResolveField()
  history(
    @Parent() project: ProjectView,
    @Args() { party, subject, from, to, since, ...page }: ProjectHistoryArgs,
  ) {
    const filter = {
      party: party ?? null,
      subject: subject ?? null,
      from: readOptionalDay('from', from),
      to: readOptionalDay('to', to),
      since: since ?? null,
    };
    return this.service.page(project.world, page, filter);
  }
}
