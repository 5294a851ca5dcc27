import { NOTICE_WORDS } from '#core/messages/noticeText.ts';
import type { PeriodId } from '../store/keys.ts';

/** What files of a period are called by, in Vietnamese as the bloc's papers are: `2018`, or `6 tháng đầu năm 2018`. */
export const periodInNames = ({ edition, kind }: Pick<PeriodId, 'edition' | 'kind'>): string =>
  kind === undefined ? String(edition) : NOTICE_WORDS.vi.period[kind]({ edition });
