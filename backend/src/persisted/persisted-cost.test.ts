import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLInputType,
  getOperationAST,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  parse,
  typeFromAST,
} from 'graphql';
import { expect, test } from 'vitest';
import { PERSISTED_DOCUMENTS } from '../generated/persisted-documents.js';
import { AdmissionService } from '../limits/admission.service.js';
import { MOST_COST } from '../limits/core/cost.js';
import { Limits } from '../limits/limits.js';
import { SCHEMA_FILE } from '../repository-root.js';

const SCHEMA = buildSchema(readFileSync(SCHEMA_FILE, 'utf8'));

/** The most that a question of the page may cost: a quarter of the limit, so that none comes near it. */
const MOST_OF_PAGE = { nodes: MOST_COST.nodes / 4, points: MOST_COST.points / 4 };
/** How much the page asks for at once, by the names of its variables. */
const SIZES: Readonly<Record<string, number>> = { first: 20, changes: 6, offset: 0 };

test.each([...PERSISTED_DOCUMENTS.values()].map((text) => [nameOf(text), text]))(
  'the page’s own %s is admitted, and costs a quarter of what may be asked at once or less',
  (_name, query) => {
    const admission = new AdmissionService(new Limits(MOST_COST.points)).admit(SCHEMA, {
      query,
      operationName: null,
      variables: variablesFor(query),
    });
    expect(admission).toMatchObject({ ok: true });
    expect(admission.cost?.nodes).toBeLessThanOrEqual(MOST_OF_PAGE.nodes);
    expect(admission.cost?.points).toBeLessThanOrEqual(MOST_OF_PAGE.points);
  },
);

function nameOf(query: string): string {
  return getOperationAST(parse(query))?.name?.value ?? query.slice(0, 60);
}

/** Values for all variables of an operation. */
function variablesFor(query: string): Record<string, unknown> {
  const definitions = getOperationAST(parse(query))?.variableDefinitions ?? [];
  return Object.fromEntries(
    definitions.map(({ variable, type }) => [
      variable.name.value,
      SIZES[variable.name.value] ??
        valueFor(typeFromAST(SCHEMA, type as never) as unknown as GraphQLInputType),
    ]),
  );
}

function valueFor(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType);
  if (isListType(type)) return [valueFor(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(required.map((each) => [each.name, valueFor(each.type)]));
  }
  if (type.name === 'Boolean') return true;
  return type.name === 'Int' ? 1 : 'x';
}
