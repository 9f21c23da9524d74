import { readFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { buildSchema, type GraphQLObjectType, graphql } from 'graphql';
import { LOCAL } from '../../access/core/viewer.js';
import type { ProjectHistoryArgs, QueryProjectArgs } from '../../generated/schema-types.js';
import { HistoryResolver } from '../../history/history.resolver.js';
import type { ProjectView } from '../../projects/project.view.js';
import { ProjectsResolver } from '../../projects/projects.resolver.js';
import { SCHEMA_FILE } from '../../repository-root.js';
import type { Ask } from './page-data.js';

/** Asks the contract without a server: the same schema, resolvers and views as behind /graphql, so the same figures. */
export async function askInProcess(services: INestApplicationContext): Promise<Ask> {
  const asked = { viewer: LOCAL };
  const schema = buildSchema(await readFile(SCHEMA_FILE, 'utf8'));
  const projects = services.get(ProjectsResolver, { strict: false });
  const history = services.get(HistoryResolver, { strict: false });
  const { history: field } = (schema.getType('Project') as GraphQLObjectType).getFields();
  if (field === undefined) throw new Error('the contract has no Project.history');
  field.resolve = (project: ProjectView, args: ProjectHistoryArgs) => history.history(project, args);
  const rootValue = { project: (args: QueryProjectArgs) => projects.project(args, asked) };
  return async <Data>(source: string, variableValues: Record<string, unknown>) => {
    const { data, errors } = await graphql({ schema, source, rootValue, variableValues });
    if (errors !== undefined) throw new Error(`the page could not be filled: ${errors[0]?.message}`);
    return data as Data;
  };
}
