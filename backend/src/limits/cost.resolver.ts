import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryCostArgs } from '../generated/schema-types.js';
import { EstimateService } from './estimate.service.js';

@Resolver()
export class CostResolver {
  constructor(private readonly estimates: EstimateService) {}

  @Query()
  cost(@Args() asked: QueryCostArgs, @Info() { schema }: GraphQLResolveInfo) {
    return this.estimates.of(schema, asked);
  }
}
