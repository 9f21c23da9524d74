import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from '../support/paths.mjs';
import { IMPURE, KINDS, PURE_KINDS, RULES, SOURCE_OF_RANDOMNESS } from './import-rules.mjs';

/** Imports that point the wrong way, and pure files that are not, each as `file:line reason`. */
export async function findForbiddenImports(root = ROOT) {
  const { default: ts } = await import('typescript');
  const found = [];
  for (const file of sourceFiles(root).filter((path) => path !== SOURCE_OF_RANDOMNESS)) {
    const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest);
    for (const complaint of [
      ...forbiddenImports(source, file, ts),
      ...impurities(source, file, ts),
      ...barrels(file),
    ]) {
      found.push(`${file}:${complaint}`);
    }
  }
  return found;
}

function* forbiddenImports(source, file, ts) {
  const kind = kindOf(file);
  const rule = RULES[kind];
  if (rule === undefined) return;
  for (const { specifier, isType, line } of importsOf(source, ts)) {
    if (!specifier.startsWith('.')) {
      if (rule.packages === 'none') yield `${line} a ${kind} file imports no package, but "${specifier}"`;
      continue;
    }
    const target = join(dirname(file), specifier).replace(/\.js$/, '.ts');
    if (!target.startsWith('frontend/src/') && !target.startsWith('backend/src/')) continue;
    const allowed = mayImport(rule, file, target, isType);
    if (!allowed) yield `${line} a ${kind} file does not import from ${kindOf(target)}: "${specifier}"`;
  }
}

function mayImport(rule, file, target, isType) {
  const kind = kindOf(target);
  if (rule.files.includes(kind) || (isType && rule.types?.includes(kind))) return true;
  return rule.files.includes('own feature') && sameFeature(file, target);
}

function importsOf(source, ts) {
  const found = [];
  const visit = (node) => {
    const isImport = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
    const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const from = isImport ? node.moduleSpecifier : isDynamic ? node.arguments[0] : undefined;
    if (from !== undefined && ts.isStringLiteralLike(from)) {
      const isType = node.importClause?.isTypeOnly === true;
      found.push({ specifier: from.text, isType, line: lineOf(source, node.getStart(source)) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function* impurities(source, file, ts) {
  if (!PURE_KINDS.includes(kindOf(file))) return;
  const code = withoutComments(source, ts);
  for (const { text, name } of IMPURE) {
    const at = code.search(text);
    if (at >= 0) yield `${lineOf(source, at)} a ${kindOf(file)} file does not reach for ${name}: pass it in`;
  }
}

/** The source with comments and texts blanked out, so every position stays what it was. */
function withoutComments(source, ts) {
  let code = source.text;
  const blank = (start, end) => {
    code = code.slice(0, start) + code.slice(start, end).replace(/[^\n]/g, ' ') + code.slice(end);
  };
  const visit = (node) => {
    if (ts.isStringLiteralLike(node)) blank(node.getStart(source), node.end);
    for (const { pos, end } of ts.getLeadingCommentRanges(source.text, node.pos) ?? []) blank(pos, end);
    for (const { pos, end } of ts.getTrailingCommentRanges(source.text, node.end) ?? []) blank(pos, end);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return code;
}

function* barrels(file) {
  if (/\/index\.tsx?$/.test(file)) yield '1 there are no index files: import the file itself';
}

const kindOf = (file) => KINDS.find(({ path }) => path.test(file))?.kind ?? 'other';

const featureOf = (file) => /^frontend\/src\/features\/([^/]+)/.exec(file)?.[1];

const sameFeature = (one, other) => featureOf(one) !== undefined && featureOf(one) === featureOf(other);

const lineOf = (source, position) => source.getLineAndCharacterOfPosition(position).line + 1;

/** Sources of both sides, without tests (which may use whatever helps) and generated files. */
function sourceFiles(root) {
  return ['backend/src', 'frontend/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .filter((file) => kindOf(file) !== 'generated'),
  );
}
