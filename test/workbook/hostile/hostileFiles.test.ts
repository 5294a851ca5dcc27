import { describe, expect, test } from 'vitest';
import { languages } from '#core/messages/language.ts';
import { findingText } from '#core/messages/findingText.ts';
import { openWorkbook } from '#workbook/scoring/readScoringWorkbook.ts';
import { hostileFiles } from './hostileFiles.ts';

/** A word with which a sentence tells what to do next. */
const ADVICE = { vi: /hãy /u, en: /(?:open|choose|copy|use|remove|unpack|take|save) /iu } as const;

const MOST_MILLISECONDS = 2000;

describe('a file that nobody should have sent', () => {
  for (const { name, bytes, refusal } of hostileFiles()) {
    test(`${name}: ${refusal ?? 'is read'}`, () => {
      const start = process.cpuUsage();
      const opened = openWorkbook(bytes);
      expect(process.cpuUsage(start).user / 1000).toBeLessThan(MOST_MILLISECONDS);
      const found = 'refusal' in opened ? opened.refusal : null;
      const kind = found?.code === 'file.notXlsx' ? found.facts.kind : found?.code === 'file.hostile' ? found.facts.guard : '';
      expect(found && `${found.code} ${kind}`.trim()).toBe(refusal);
      for (const language of found ? languages : []) {
        const { sentence } = findingText(found as NonNullable<typeof found>, language, { file: name });
        expect(sentence).toContain(name);
        expect(sentence).toMatch(ADVICE[language]);
        expect(sentence).not.toMatch(/undefined|\bnull\b|\[object/);
      }
    });
  }
});
