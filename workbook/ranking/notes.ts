import { rankingPlace } from '#core/messages/whyText.ts';
import { reasonText } from '#core/messages/reasonText.ts';
import { showPoints } from '#core/messages/numbers.ts';
import type { Reason } from '#core/ranking/Ranking.ts';
import type { AgencyPart, RankingBook } from './RankingBook.ts';

/** The numbered notes under the ranking table, and which of them each agency bears; numbers count from 1. */
export interface Notes {
  readonly texts: readonly string[];
  readonly numbersOf: ReadonlyMap<string, readonly number[]>;
}

/** What else the reader must know of an agency: ties, rescaling, who appraised the chair's own agency, bars, what is still open. */
export const notesOf = (book: RankingBook): Notes => {
  const texts: string[] = [];
  const numbersOf = new Map<string, readonly number[]>();
  for (const part of book.agencies) {
    const own = notesOn(book, part);
    for (const note of own) if (!texts.includes(note)) texts.push(note);
    numbersOf.set(
      part.ranked.member.code,
      own.map((note) => texts.indexOf(note) + 1),
    );
  }
  return { texts, numbersOf };
};

const notesOn = (book: RankingBook, part: AgencyPart): readonly string[] => [
  ...part.ranked.reasons.flatMap((reason) => noteOf(book, reason)),
  ...chairNote(book, part),
  ...(book.isAppraised && !part.ranked.isAppraised ? [book.messages.rankingBook.notes.notAppraised] : []),
];

const noteOf = ({ bloc, messages }: RankingBook, reason: Reason): readonly string[] => {
  const { notes } = messages.rankingBook;
  const place = rankingPlace(bloc);
  const { language } = messages;
  switch (reason.because) {
    case 'tieResolved':
      return [
        notes.tie({
          agency: place.agencyName(reason.agency),
          rule: messages.ranking.rule({ by: reason.by, gap: Math.abs(reason.own - reason.other) }),
        }),
      ];
    case 'rescaled':
      return [
        notes.rescaled({
          criteria: reason.criteria.join(', '),
          raw: showPoints(reason.raw, language),
          max: showPoints(reason.max, language),
          base: showPoints(bloc.rubric.scale.base, language),
          points: showPoints(reason.points, language, bloc.rubric.scale.decimals),
        }),
      ];
    case 'tieKept':
    case 'crossScored':
    case 'late':
    case 'barred':
    case 'gradePending':
    case 'gateHeld':
    case 'gateOpen':
    case 'gradeShort':
    case 'gradeMissed':
    case 'awardShort':
    case 'awardVotes':
    case 'awardOpen':
    case 'awardTied':
      return reasonText([reason], language, place);
    case 'leads':
    case 'byBest':
    case 'behind':
    case 'award':
      return [];
  }
};

const chairNote = ({ bloc, messages }: RankingBook, { ranked }: AgencyPart): readonly string[] => {
  const vice = bloc.members.find(({ code }) => code === bloc.viceChairCode);
  const isChair = ranked.member.code === bloc.chairCode;
  return isChair && vice && ranked.isAppraised ? [messages.rankingBook.notes.chairAppraisedBy({ agency: vice.name })] : [];
};
