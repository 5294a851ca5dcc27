import { describe, expect, test } from 'vitest';
import { Recent } from '../../../functions/http/Recent.ts';

describe('what was used lately', () => {
  test('is kept until there is no more room, and then what was not used for the longest time goes first', () => {
    const recent = new Recent<number>(2);
    recent.set('a', 1);
    recent.set('b', 2);
    expect(recent.get('a')).toBe(1);
    recent.set('c', 3);

    expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([1, undefined, 3]);
  });

  test('is written over by its name, and weighs once', () => {
    const recent = new Recent<number>(3);
    recent.set('a', 1, 2);
    recent.set('a', 2, 1);
    recent.set('b', 3, 2);

    expect([recent.get('a'), recent.get('b')]).toEqual([2, 3]);
  });

  test('makes way for as much as the newest weighs, and what is too heavy is not kept at all', () => {
    const recent = new Recent<number>(3);
    for (const name of ['a', 'b', 'c']) recent.set(name, 0);
    recent.set('heavy', 1, 3);
    recent.set('heavier', 1, 4);

    expect(['a', 'b', 'c', 'heavy', 'heavier'].filter((name) => recent.get(name) !== undefined)).toEqual(['heavy']);
  });
});
