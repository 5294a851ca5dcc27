import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findShape, ruleShapes } from '#core/rules/shapes.ts';
import type { Term } from '#core/rules/terms.ts';
import { randomCase, randomSources } from './randomCase.ts';

/** Fields that every shape bears as prose and that no column shows. */
const PROSE = new Set(['shape', 'met', 'partial']);

const fieldsIn = (value: unknown): readonly string[] => (typeof value === 'object' && value !== null ? Object.keys(value) : []);

const unplaced = (terms: Readonly<Record<string, unknown>>): readonly string[] => {
  const { own, parts } = findShape(terms['shape'] as string)?.terms ?? { own: [], parts: [] };
  const names = new Set([...own, ...parts].map(({ name }) => name));
  const inParts = parts.flatMap(({ name, terms: known }) => {
    const entries = [terms[name] ?? []].flat() as readonly unknown[];
    return entries.flatMap(fieldsIn).filter((field) => !known.some((term) => term.name === field));
  });
  return [...fieldsIn(terms).filter((field) => !PROSE.has(field) && !names.has(field)), ...inParts];
};

describe('the terms of a shape', () => {
  test.each(randomSources)('have a place for every field of random rules: %s', (source) => {
    const drawn = fc.sample(randomCase(source), { numRuns: 100, seed: 20_261_122 });
    expect(drawn.flatMap(({ terms }) => unplaced(terms))).toEqual([]);
  });

  test.each(ruleShapes.map((shape) => [shape.name, shape] as const))('stand each in a column of its own: %s', (_name, shape) => {
    const rows: readonly (readonly Term[])[] = [shape.terms.own, ...shape.terms.parts.map(({ terms }) => terms)];
    for (const row of rows) expect(new Set(row.map(({ column }) => column)).size).toBe(row.length);
  });

  test('offer choices exactly where one is chosen', () => {
    const all: readonly Term[] = ruleShapes.flatMap(({ terms: { own, parts } }) => [...own, ...parts.flatMap(({ terms }) => terms)]);
    expect(all.filter(({ kind, choices }) => (kind === 'choice') !== choices.length > 1)).toEqual([]);
  });
});
