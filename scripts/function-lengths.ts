/**
 * How long each function of a module is, in lines that are its own: what stands in a function
 * nested in it counts there, so that a factory of many small functions is not called long.
 */
import { parseSync } from '@swc/core';

export interface FunctionLength {
  /** 1-based line where its body starts. */
  readonly line: number;
  readonly ownLines: number;
}

interface Node {
  readonly type?: unknown;
  readonly span?: { readonly start: number; readonly end: number };
  readonly body?: unknown;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Line numbers of byte offsets, as swc counts them (from 1). */
function lineFinder(source: string): (offset: number) => number {
  const bytes = Buffer.from(source);
  const starts = [0];
  for (const [index, byte] of bytes.entries()) if (byte === 10) starts.push(index + 1);
  return (offset) => starts.findLastIndex((start) => start <= offset - 1) + 1;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

/** Calls `visit` with the body of every function below `node`, outer ones first. */
function forEachBody(node: unknown, visit: (body: Required<Pick<Node, 'span'>>) => void): void {
  if (!isNode(node)) return;
  const { type, span } = node;
  if (span && (type === 'FunctionBody' || type === 'BlockStatement') && 'isBody' in node) {
    visit({ span });
  }
  for (const [key, child] of Object.entries(node)) {
    const isBody = key === 'body' && 'params' in node && isNode(child);
    forEachBody(isBody ? { ...child, isBody } : child, visit);
  }
}

/** `tsx` tells whether the source may hold elements, which rules out `<T>` before an arrow. */
export function functionLengths(source: string, { tsx = false } = {}): readonly FunctionLength[] {
  const module = parseSync(source, { syntax: 'typescript', tsx, target: 'es2022' });
  const lineOf = lineFinder(source);
  const bodies: Range[] = [];
  forEachBody(module, ({ span }) => {
    bodies.push({ from: lineOf(span.start), to: lineOf(span.end - 1) });
  });
  const lines = source.split('\n');
  return bodies.map((body) => {
    const nested = bodies.filter((other) => other.from > body.from && other.to <= body.to);
    const own = lines.slice(body.from - 1, body.to).filter((text, index) => {
      const line = body.from + index;
      return text.trim() !== '' && !nested.some(({ from, to }) => line > from && line < to);
    });
    return { line: body.from, ownLines: own.length };
  });
}
