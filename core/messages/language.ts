/** The languages that a reader can choose; Vietnamese is the source of every sentence. */
export type Language = 'vi' | 'en';

export const languages: readonly Language[] = ['vi', 'en'];
