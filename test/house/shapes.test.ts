import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ruleShapes } from '#core/rules/shapes.ts';
import { projectFiles } from '../../scripts/house/projectFiles.mjs';

const HOUSES = /^(?:core|workbook|addin|cli|functions|server|local)\/.*\.tsx?$/;
/** Words, and the reader of printed tables, which guesses a shape from them. */
const WORDS = /^(?:core\/(?:messages|printed)|workbook\/draft)\//;

/** Names that mean a shape and nothing else; `direct`, `choice`, `bands`, `ratio` and `tiers` are also other words. */
const names = ruleShapes.map(({ name }) => name).filter((name) => name.includes('_'));

describe('a shape of rule', () => {
  const sources = projectFiles()
    .filter((path) => HOUSES.test(path) && !WORDS.test(path))
    .map((path) => ({ path, text: readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8') }));

  test.each(names)('%s is named in one file alone, beside its words', (name) => {
    const naming = sources.filter(({ text }) => new RegExp(`['"\`]${name}['"\`]`).test(text)).map(({ path }) => path);

    expect(naming).toHaveLength(1);
    expect(naming[0]).toMatch(/^core\/rules\//);
  });
});
