import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/**
 * The contract's own scalars travel as text. What the text must look like is decided in core/, so that a wrong date or
 * amount in an input is refused as a userError that names its field, and not as a failed request.
 */
export const scalars = {
  Date: textScalar('Date', 'a day as YYYY-MM-DD', []),
  DateTime: textScalar('DateTime', 'an instant in RFC 3339', []),
  Decimal: textScalar('Decimal', 'a decimal number as text', [Kind.INT, Kind.FLOAT]),
  URL: textScalar('URL', 'an address', []),
};

function textScalar(name: string, what: string, alsoWrittenAs: readonly string[]): GraphQLScalarType {
  const wrong = () =>
    new GraphQLError(`${name} takes ${what}, in quotes.`, { extensions: { code: 'BAD_USER_INPUT' } });
  return new GraphQLScalarType<string, string>({
    name,
    serialize: (value) => String(value),
    parseValue(value) {
      if (typeof value === 'string') return value;
      // A whole number in JSON says exactly what it says; a fraction may have lost digits on its way.
      if (alsoWrittenAs.includes(Kind.INT) && Number.isSafeInteger(value)) return String(value);
      throw wrong();
    },
    parseLiteral(node: ValueNode) {
      if (node.kind === Kind.STRING || ('value' in node && alsoWrittenAs.includes(node.kind)))
        return String(node.value);
      throw wrong();
    },
  });
}
