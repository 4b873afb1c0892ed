import Handlebars from 'handlebars';
import { ELEMENTS } from './svg-markup.rules';

/** Block helpers a template may call; `fit` sets a text into a slot. */
export const BLOCK_HELPERS = ['if', 'unless', 'each', 'fit'] as const;
const LIMITS = { length: 60_000, depth: 4, nodes: 2_000 } as const;
const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);
const FORBIDDEN_ATTRIBUTE = /\s(?:xlink:)?href\s*=|\son\w+\s*=|url\s*\(|<!|<\?/i;

export type TemplateFault =
  | 'too_long' | 'not_parsable' | 'raw_output' | 'node_not_allowed' | 'helper_not_allowed' | 'name_not_allowed'
  | 'too_deep' | 'too_many_nodes' | 'element_not_allowed' | 'attribute_not_allowed';

/** What a template may hold besides {{names}}: block helpers, and between the marks what `contentFaults` lets through. */
export interface TemplateAllowance {
  readonly helpers: readonly string[];
  readonly contentFaults: (content: string) => TemplateFault[];
}

const PAGE: TemplateAllowance = { helpers: BLOCK_HELPERS, contentFaults: markupFaults };

/** Why a template may not be used; empty when it may. Only text is taken: a ready syntax tree could hold code. */
export function templateFaults(source: unknown, allowed: TemplateAllowance = PAGE): TemplateFault[] {
  if (typeof source !== 'string') return ['not_parsable'];
  if (source.length > LIMITS.length) return ['too_long'];
  const faults = new Set<TemplateFault>();
  let tree: hbs.AST.Program;
  try {
    tree = Handlebars.parse(source);
  } catch {
    return ['not_parsable'];
  }
  let nodes = 0;
  const visitProgram = (program: hbs.AST.Program, depth: number) => {
    if (depth > LIMITS.depth) faults.add('too_deep');
    for (const statement of program.body) visitStatement(statement, depth);
  };
  const visitStatement = (statement: hbs.AST.Statement, depth: number) => {
    nodes += 1;
    if (nodes > LIMITS.nodes) faults.add('too_many_nodes');
    switch (statement.type) {
      case 'ContentStatement':
        for (const fault of allowed.contentFaults((statement as hbs.AST.ContentStatement).value)) faults.add(fault);
        return;
      case 'CommentStatement':
        return;
      case 'MustacheStatement': {
        const mustache = statement as hbs.AST.MustacheStatement;
        if (!mustache.escaped) faults.add('raw_output');
        if (mustache.params.length > 0 || (mustache.hash?.pairs.length ?? 0) > 0) faults.add('helper_not_allowed');
        visitValue(mustache.path);
        return;
      }
      case 'BlockStatement': {
        const block = statement as hbs.AST.BlockStatement;
        if (!allowed.helpers.includes(block.path.original)) faults.add('helper_not_allowed');
        block.params.forEach(visitValue);
        block.hash?.pairs.forEach((pair) => visitValue(pair.value));
        visitProgram(block.program, depth + 1);
        if (block.inverse) visitProgram(block.inverse, depth + 1);
        return;
      }
      default:
        faults.add('node_not_allowed');
    }
  };
  const visitValue = (value: hbs.AST.Expression) => {
    if (['StringLiteral', 'NumberLiteral', 'BooleanLiteral'].includes(value.type)) return;
    if (value.type !== 'PathExpression') return void faults.add('node_not_allowed');
    const path = value as hbs.AST.PathExpression;
    if (path.parts.some((part) => typeof part !== 'string' || FORBIDDEN_NAMES.has(part))) faults.add('name_not_allowed');
  };
  visitProgram(tree, 0);
  return [...faults];
}

function markupFaults(markup: string): TemplateFault[] {
  const faults: TemplateFault[] = [];
  for (const [, name] of markup.matchAll(/<\/?\s*([^\s/>]*)/g)) {
    if (!(ELEMENTS as readonly string[]).includes(name ?? '')) faults.push('element_not_allowed');
  }
  if (FORBIDDEN_ATTRIBUTE.test(markup)) faults.push('attribute_not_allowed');
  return faults;
}
