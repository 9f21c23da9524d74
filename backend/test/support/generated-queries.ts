import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
} from 'graphql';

export interface GeneratedRequest {
  readonly query: string;
  readonly operationName?: string;
  readonly variables: Record<string, unknown>;
}

/** What the arguments of a generated query are chosen from. */
export interface Choices {
  readonly codes: readonly string[];
  readonly days: readonly string[];
  readonly keys: readonly string[];
}

const DEEPEST = 5;

/** Queries over all of the contract: aliases, fragments, directives, variables, both languages, both times. */
export function generatedRequest(schema: GraphQLSchema, choices: Choices): fc.Arbitrary<GeneratedRequest> {
  return fc.gen().map((pick) => new Writer(schema, choices, (max) => pick(fc.nat, { max })).request());
}

class Writer {
  private readonly fragments: string[] = [];
  private fieldsLeft = 60;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly choices: Choices,
    private readonly pick: (max: number) => number,
  ) {}

  request(): GeneratedRequest {
    const variables = {
      code: this.oneOf(this.choices.codes),
      asOf: this.oneOf([null, ...this.choices.days]),
      yes: this.chance(2),
      language: this.oneOf(['IT', 'EN']),
    };
    const roots = Array.from({ length: 1 + this.pick(1) }, (_, index) => this.root(index));
    const definitions = '($code: String!, $asOf: Date, $yes: Boolean = true, $language: Language = EN)';
    const query = `query Generated${definitions} { ${roots.join(' ')} } ${this.fragments.join(' ')}`;
    return { query, ...(this.chance(3) && { operationName: 'Generated' }), variables };
  }

  private root(index: number): string {
    const project = this.schema.getType('Project');
    if (!isObjectType(project)) throw new Error('the contract has no projects');
    const code = this.chance(2) ? '$code' : JSON.stringify(this.oneOf(this.choices.codes));
    const asOf = this.chance(2) ? '$asOf' : JSON.stringify(this.oneOf(this.choices.days));
    const known = this.oneOf([
      '',
      '',
      'revision: 99',
      'revision: 1',
      'revision: 2',
      'knownAt: "2099-01-01T00:00:00Z"',
    ]);
    const selection = this.selection(project, 0);
    // Values of variables that a query declares but does not use are refused: each is used once here.
    const uses =
      index > 0
        ? ''
        : 'uses: project(code: $code, asOf: $asOf) { name(language: $language) code @include(if: $yes) }';
    return `${uses} root${index}: project(code: ${code}, asOf: ${asOf}, ${known}) ${selection}`;
  }

  private selection(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (isUnionType(named)) {
      const parts = named.getTypes().map((each) => `... on ${each.name} ${this.selection(each, depth)}`);
      return `{ __typename ${parts.join(' ')} }`;
    }
    if (!isObjectType(named) && !isInterfaceType(named)) return '';
    // What names people with accounts is never answered from memory.
    const kept = Object.values(named.getFields()).filter(
      ({ name }) => !['access', 'recordedBy'].includes(name),
    );
    const fields = kept.filter((each) => this.fits(each, depth));
    const chosen = fields.filter(() => this.chance(3));
    const written = chosen.map((each) => this.field(each, depth));
    const body = ['__typename', ...written].join(' ');
    if (!this.chance(6)) return `{ ${body} }`;
    if (this.chance(2)) return `{ ... on ${named.name}${this.directive()} { ${body} } __typename }`;
    const name = `Part${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${named.name} { ${body} }`);
    return `{ ...${name}${this.directive()} id: __typename }`;
  }

  private fits({ type }: GraphQLField<unknown, unknown>, depth: number): boolean {
    return isLeafType(getNamedType(type)) || (depth < DEEPEST && this.fieldsLeft > 0);
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    this.fieldsLeft -= 1;
    const name = `f${this.fieldsLeft + 1000}: ${field.name}`;
    const given = field.args.flatMap((each) => this.argument(each.name) ?? []);
    const needed = field.args.some((each) => each.name === 'key');
    const withArguments = given.length > 0 && (needed || this.chance(2)) ? `(${given.join(', ')})` : '';
    const selection = isCompositeType(getNamedType(field.type)) ? this.selection(field.type, depth + 1) : '';
    return `${name}${withArguments}${this.directive()} ${selection}`;
  }

  private argument(name: string): string | null {
    if (name === 'language') return `language: ${this.oneOf(['$language', 'IT', 'EN'])}`;
    if (name === 'key') return `key: ${JSON.stringify(this.oneOf(this.choices.keys))}`;
    // Now and then a size that is refused, so that errors are met as well.
    if (name === 'first') return `first: ${this.oneOf([1, 3, 7, 100, this.chance(3) ? 101 : 2])}`;
    return name === 'includeSuperseded' ? `includeSuperseded: ${this.oneOf(['$yes', 'true'])}` : null;
  }

  private directive(): string {
    return this.oneOf(['', '', '', '', ' @include(if: $yes)', ' @skip(if: $yes)', ' @skip(if: false)']);
  }

  private oneOf<Value>(values: readonly Value[]): Value {
    return values[this.pick(values.length - 1)] as Value;
  }

  private chance(oneIn: number): boolean {
    return this.pick(oneIn - 1) === 0;
  }
}
