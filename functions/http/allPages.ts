import type { Page, PageRequest } from '../store/queryPage.ts';

const PAGE = 100;

/** Every entry of a list that is read page by page, in its order. */
export const allPages = async <Entry>(read: (page: PageRequest) => Promise<Page<Entry>>): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  let after: string | null = null;
  do {
    const page: Page<Entry> = await read({ after, limit: PAGE });
    entries.push(...page.entries);
    after = page.next;
  } while (after !== null);
  return entries;
};
