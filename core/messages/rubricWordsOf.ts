import type { Catalogue } from './Catalogue.ts';
import { agreement as agreementInEnglish } from './en/agreement.ts';
import { evidenceKinds as kindsInEnglish } from './en/evidenceKinds.ts';
import { rubricBook as bookInEnglish } from './en/rubricBook.ts';
import { paper as paperInEnglish } from './en/scoringSheet.ts';
import type { Language } from './language.ts';
import { agreement as agreementInVietnamese } from './vi/agreement.ts';
import { evidenceKinds as kindsInVietnamese } from './vi/evidenceKinds.ts';
import { rubricBook as bookInVietnamese } from './vi/rubricBook.ts';
import { paper as paperInVietnamese } from './vi/scoringSheet.ts';

/** All words that a rubric workbook is written and read with. */
export type RubricWords = Pick<Catalogue, 'rubricBook' | 'evidenceKinds' | 'paper' | 'agreement'>;

const byLanguage: { readonly [One in Language]: RubricWords } = {
  vi: { rubricBook: bookInVietnamese, evidenceKinds: kindsInVietnamese, paper: paperInVietnamese, agreement: agreementInVietnamese },
  en: { rubricBook: bookInEnglish, evidenceKinds: kindsInEnglish, paper: paperInEnglish, agreement: agreementInEnglish },
};

/** These words alone, so that a function which reads rubric workbooks does not carry the whole catalogue. */
export const rubricWordsOf = (language: Language): RubricWords => byLanguage[language];
