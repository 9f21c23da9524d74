/** What one document may hold at most. The longest of the dashboard's own has some 500 tokens, and a depth of 7. */
export const DOCUMENT_LIMITS = {
  /** Names, numbers, texts and marks, as the grammar takes them apart. */
  TOO_MANY_TOKENS: 5000,
  /** Braces, brackets and parentheses within each other. */
  NESTED_TOO_DEEP: 60,
  /** Fields within fields, also through fragments. Introspection goes to about 15. */
  QUERY_TOO_DEEP: 25,
  TOO_MANY_ALIASES: 250,
  TOO_MANY_DIRECTIVES: 100,
  TOO_MANY_FRAGMENTS: 30,
  /** Spreads of fragments, and fragments in place. */
  TOO_MANY_SPREADS: 250,
  TOO_MANY_OPERATIONS: 20,
  TOO_MANY_VARIABLES: 100,
  /** The same field at the same place: two that are equal are compared with each other, all with all. */
  TOO_MANY_REPEATS: 25,
  /** A fragment may not contain itself. */
  CIRCULAR_FRAGMENTS: 0,
} as const;
export type DocumentLimit = keyof typeof DOCUMENT_LIMITS;
export type DocumentLimits = Readonly<Record<DocumentLimit, number>>;

type Words = Readonly<{ en: string; it: string }>;

const WORDS: Readonly<Record<DocumentLimit, (most: number) => Words>> = {
  TOO_MANY_TOKENS: (most) => ({
    en: `The query has more than ${most} words and marks. Ask in several queries.`,
    it: `La richiesta ha più di ${most} parole e segni. Suddividerla in più richieste.`,
  }),
  NESTED_TOO_DEEP: (most) => ({
    en: `Braces and brackets are nested more than ${most} deep. Ask for less within each other.`,
    it: `Le parentesi sono annidate oltre ${most} livelli. Annidare di meno.`,
  }),
  QUERY_TOO_DEEP: (most) => ({
    en: `Fields are nested more than ${most} deep. Ask for what lies deeper in a query of its own.`,
    it: `I campi sono annidati oltre ${most} livelli. Chiedere a parte ciò che sta più in fondo.`,
  }),
  TOO_MANY_ALIASES: (most) => ({
    en: `The query has more than ${most} aliases. Ask in several queries.`,
    it: `La richiesta ha più di ${most} alias. Suddividerla in più richieste.`,
  }),
  TOO_MANY_DIRECTIVES: (most) => ({
    en: `The query has more than ${most} directives. Leave some out, or ask in several queries.`,
    it: `La richiesta ha più di ${most} direttive. Toglierne, o suddividerla in più richieste.`,
  }),
  TOO_MANY_FRAGMENTS: (most) => ({
    en: `The query defines more than ${most} fragments. Leave out those that it does not need.`,
    it: `La richiesta definisce più di ${most} frammenti. Togliere quelli che non servono.`,
  }),
  TOO_MANY_SPREADS: (most) => ({
    en: `The query uses fragments more than ${most} times. Ask in several queries.`,
    it: `La richiesta usa frammenti più di ${most} volte. Suddividerla in più richieste.`,
  }),
  TOO_MANY_OPERATIONS: (most) => ({
    en: `The document has more than ${most} operations. Send the one that is meant.`,
    it: `Il documento ha più di ${most} operazioni. Inviare quella che serve.`,
  }),
  TOO_MANY_VARIABLES: (most) => ({
    en: `The operation declares more than ${most} variables. Ask in several queries.`,
    it: `L'operazione dichiara più di ${most} variabili. Suddividerla in più richieste.`,
  }),
  TOO_MANY_REPEATS: (most) => ({
    en: `A field is asked for more than ${most} times at one place. Ask for it once.`,
    it: `Un campo è chiesto più di ${most} volte nello stesso punto. Chiederlo una volta.`,
  }),
  CIRCULAR_FRAGMENTS: () => ({
    en: 'A fragment contains itself. Take out the circle.',
    it: 'Un frammento contiene se stesso. Togliere il circolo.',
  }),
};

/** What is said of a limit that a document exceeds, in both languages, with the remedy. */
export function limitWords(limit: DocumentLimit, limits: DocumentLimits): string {
  const { en, it } = WORDS[limit](limits[limit]);
  return `${en} (${it})`;
}
