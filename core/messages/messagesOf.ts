import { english } from './en/english.ts';
import type { Language } from './language.ts';
import type { Catalogue } from './Catalogue.ts';
import { vietnamese } from './vi/vietnamese.ts';

const byLanguage: { readonly [One in Language]: Catalogue } = { vi: vietnamese, en: english };

/** All words of a language. */
export const messagesOf = (language: Language): Catalogue => byLanguage[language];
