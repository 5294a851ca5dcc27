import type { Day } from '../calendar.ts';
import type { DutyName } from '../notices/duties.ts';
import { showDay } from './dates.ts';
import { notices as inEnglish } from './en/notices.ts';
import type { Language } from './language.ts';
import { notices as inVietnamese } from './vi/notices.ts';

/** These words alone, so that a function which writes notices does not carry the whole catalogue. */
export const NOTICE_WORDS = { vi: inVietnamese, en: inEnglish } as const;

/** What a notice is about, by the names that people know. */
export interface NoticeMatter {
  readonly what: DutyName;
  readonly blocName: string;
  readonly edition: number;
  readonly kind?: 'midYear' | undefined;
  /** `null` for the bloc as a whole. */
  readonly agencyName: string | null;
  readonly by: Day | null;
  /** The day on which it is said. */
  readonly on: Day;
}

const factsOf = ({ blocName, edition, kind, agencyName, by, on }: NoticeMatter, language: Language) => {
  const words = NOTICE_WORDS[language];
  const day = by && showDay(by, language);
  return {
    period: words.period[kind ?? 'yearEnd']({ edition }),
    bloc: blocName,
    agency: agencyName ?? '',
    by: day === null || by === null ? '' : on > by ? words.overdue({ day }) : words.by({ day }),
  };
};

/**
 * One sentence that says what is to be done and by when.
 *
 * @example "Sở Tư pháp chưa nộp bảng tự chấm năm 2018; hãy kiểm tra và nộp bảng, trước hết ngày 15/11/2018."
 */
export const noticeText = (matter: NoticeMatter, language: Language): string =>
  NOTICE_WORDS[language].sentences[matter.what](factsOf(matter, language));

/** A mail to one person, in Vietnamese with the English below. */
export const noticeMail = (
  matter: NoticeMatter,
  personName: string,
  site: string | null,
): { readonly subject: string; readonly text: string } => {
  const part = (language: Language): string => {
    const { greeting, closing, automatic } = NOTICE_WORDS[language];
    return [greeting({ name: personName }), noticeText(matter, language), ...(site === null ? [] : [closing({ site })]), automatic].join(
      '\n\n',
    );
  };
  return { subject: inVietnamese.subject(factsOf(matter, 'vi')), text: `${part('vi')}\n\n---\n\n${part('en')}\n` };
};
