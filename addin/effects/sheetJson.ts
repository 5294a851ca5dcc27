import type { Report } from '#core/checks/checkSheet.ts';

/** What tells what a sheet says comes with the first sending. */
export const theSheetJson = () => Promise.all([import('#core/sheet/sheetJson.ts'), import('#core/canonicalJson.ts')]);

/** What a sheet says, free of how its file is written: the same text for the same scores, results and words. */
export const saysOf = async ({ reading }: Report): Promise<string> => {
  const [{ sheetJson }, { canonicalJson }] = await theSheetJson();
  return canonicalJson(sheetJson(reading));
};
