import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../functions/http/languageOf.ts';

describe('languageOf', () => {
  test.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['*', 'vi'],
    ['fr-FR', 'vi'],
    ['vi-VN', 'vi'],
    ['en', 'en'],
    ['EN-us', 'en'],
    ['en;q=0.8, vi;q=0.9', 'vi'],
    ['en;q=0.9, vi;q=0.8', 'en'],
    ['en, vi', 'en'],
    ['vi, en', 'vi'],
    ['fr, en-GB;q=0.8, vi;q=0.5', 'en'],
    ['en;q=0', 'vi'],
    ['en;q=0, vi;q=0', 'vi'],
    ['english', 'vi'],
  ])('answers %j in %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
