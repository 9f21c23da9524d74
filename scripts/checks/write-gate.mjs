import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../support/paths.mjs';

/** Where rows may be written: the gate, and what makes the tables before the application runs. */
const WRITERS =
  /^backend\/src\/(record\/|generated\/|database\/(migrations\/|app-role\.ts|migrate\.ts|embedded\/))/;

/** Methods of an ORM or a driver that write, or that open a transaction to write in. */
const WRITING = new Set([
  'begin',
  'transactional',
  'flush',
  'persist',
  'persistAndFlush',
  'remove',
  'removeAndFlush',
  'insert',
  'insertMany',
  'upsert',
  'upsertMany',
  'nativeInsert',
  'nativeInsertMany',
  'nativeUpdate',
  'nativeUpdateMany',
  'nativeDelete',
  'createQueryBuilder',
  'getKnex',
  'getKysely',
  'getNativeClient',
]);

/** What these are called on is a collection of the language, whose methods happen to have such names. */
const HARMLESS = /^(this\.)?(kept|known|running|upgraded|leading)$/;

/** Words with which a statement of SQL writes, takes locks or opens a transaction. */
const WRITING_SQL =
  /(?:^|[\s(;'"`])(?:insert\s+into|update\s+[\w"$]+\s+(?:as\s+\w+\s+)?set|delete\s+from|truncate\s|merge\s+into|copy\s+[\w"$]+\s+from|begin\s*(?:;|$)|start\s+transaction|for\s+(?:no\s+key\s+)?update|pg_notify\s*\()/i;

/** Which bytes are kept is no fact: facts name files by their digest. */
const NO_FACTS = /^insert into (stored_file|file_bringer) /;

/** Accounts are no facts: their room writes the tables of its own schema, which it names alone, and no others. */
const IDENTITY = /^backend\/src\/identity\//;
const OF_ACCOUNTS =
  /^\s*(?:begin$|(?:insert into|update|delete from) "(?:user|account|session|verification|token|link|pending_link|sign_in|used_code|sample_account|visit)"\s(?!.*\bpublic\b))/s;

/** Calls and statements outside record/ that could write facts, each as `file:line what`. */
export async function findOtherWriters(root = ROOT) {
  const { default: ts } = await import('typescript');
  const found = [];
  for (const file of sourceFiles(root).filter((path) => !WRITERS.test(path))) {
    const text = readFileSync(join(root, file), 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const tell = (node, what) => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${file}:${line + 1} ${what}: only record/ writes`);
    };
    const visit = (node) => {
      const method = writingMethod(node, ts);
      if (method !== null) tell(node, `calls ${method}()`);
      const sql = textOf(node, ts);
      if (sql !== null && WRITING_SQL.test(sql) && !writesNoFacts(file, sql))
        tell(node, 'holds SQL that writes');
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function writesNoFacts(file, sql) {
  return NO_FACTS.test(sql) || (IDENTITY.test(file) && OF_ACCOUNTS.test(sql));
}

/** The name of a writing method that a node calls, by a dot or in brackets; null when it calls none. */
function writingMethod(node, ts) {
  if (!ts.isCallExpression(node)) return null;
  const callee = node.expression;
  const name = ts.isPropertyAccessExpression(callee)
    ? callee.name.text
    : ts.isElementAccessExpression(callee) && ts.isStringLiteralLike(callee.argumentExpression)
      ? callee.argumentExpression.text
      : null;
  if (name === null || !WRITING.has(name)) return null;
  return HARMLESS.test(callee.expression.getText()) ? null : name;
}

/** A text with the gaps of a template left out, and with the texts that it is joined to; null for any other node. */
function textOf(node, ts) {
  if (ts.isStringLiteralLike(node)) return isJoined(node, ts) ? null : node.text;
  if (ts.isTemplateExpression(node)) return templateText(node);
  if (isPlus(node, ts) && !isPlus(node.parent, ts)) return partsOf(node, ts).join('');
  return null;
}

function partsOf(node, ts) {
  if (isPlus(node, ts)) return [...partsOf(node.left, ts), ...partsOf(node.right, ts)];
  if (ts.isStringLiteralLike(node)) return [node.text];
  return ts.isTemplateExpression(node) ? [templateText(node)] : ['$'];
}

function templateText(node) {
  return node.head.text + node.templateSpans.map((span) => `$${span.literal.text}`).join('');
}

const isPlus = (node, ts) =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;

const isJoined = (node, ts) => isPlus(node.parent, ts);

function sourceFiles(root) {
  return readdirSync(join(root, 'backend/src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.test\.ts$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}
