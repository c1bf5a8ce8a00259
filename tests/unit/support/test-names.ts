import ts from 'typescript';

/** What declares a test or a group of tests, in either runner and in the scenarios of several engines. */
const declarers = new Set(['test', 'it', 'describe', 'inEveryEngine']);

function declares(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return declarers.has(callee.text);
  // `test.each(table)('name')`, `test.describe('name')`
  if (ts.isCallExpression(callee)) return declares(callee.expression);
  return ts.isPropertyAccessExpression(callee) && declares(callee.expression);
}

/** What is filled in when the tests run is written as one ellipsis: `every page of … fits`. */
function nameIn(argument: ts.Expression | undefined): string | undefined {
  if (argument === undefined) return undefined;
  if (ts.isStringLiteralLike(argument)) return argument.text;
  if (!ts.isTemplateExpression(argument)) return undefined;
  return argument.templateSpans.reduce(
    (name, { literal }) => `${name}…${literal.text}`,
    argument.head.text
  );
}

/**
 * The tests of a file by name, each both alone and behind the groups it stands in: `only 5xx counts …` and
 * `navigation › only 5xx counts …`, so that a name that says little can be told from its like.
 */
export function listTestNames(source: string): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node, groups: readonly string[]): void => {
    const name =
      ts.isCallExpression(node) && declares(node.expression)
        ? nameIn(node.arguments[0])
        : undefined;
    if (name !== undefined) names.add(name).add([...groups, name].join(' › '));
    ts.forEachChild(node, (child) => visit(child, name === undefined ? groups : [...groups, name]));
  };
  visit(ts.createSourceFile('tests.ts', source, ts.ScriptTarget.Latest, true), []);
  return names;
}
