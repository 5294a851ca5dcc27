import type { Lateness } from '#core/rubric/Lateness.ts';
import type { Rubric } from '#core/rubric/Rubric.ts';
import type { BothTongues, Movement, Pledge } from '#core/bloc/Agreement.ts';
import type { Bloc, Member } from '#core/bloc/Bloc.ts';
import type { Catalogue } from '#core/messages/Catalogue.ts';
import { showDay } from '#core/messages/dates.ts';

/** A part of the sheet of instructions: its title, and lines of one paragraph each. */
export interface GuidePart {
  readonly title: string;
  readonly lines: readonly string[];
  readonly isNumbered: boolean;
}

/**
 * What a bloc's file says of the year's covenant, movements, titles and deadlines, for one member. What it does not hold is left
 * out; what no source states is marked.
 */
export const agreementParts = (bloc: Bloc, member: Member, messages: Catalogue): readonly GuidePart[] =>
  [
    covenantPart(bloc, messages),
    pledges(messages.agreement.contents, bloc.covenant?.contents ?? [], messages),
    pledges(messages.agreement.targets, bloc.covenant?.targets ?? [], messages),
    movementsPart(bloc, messages),
    registrationPart(bloc, member, messages),
    deadlinesPart(bloc, messages),
    kinPart(bloc, member, messages),
  ].filter(({ lines }) => lines.length > 0);

const said = ({ vi, en }: BothTongues, { language }: Catalogue): string => (language === 'en' ? (en ?? vi) : vi);

const marked = (words: string, isAssumed: boolean, { agreement }: Catalogue): string =>
  isAssumed ? words.replace(/(\.?)$/, ` (${agreement.assumed})$1`) : words;

const covenantPart = (bloc: Bloc, messages: Catalogue): GuidePart => {
  const { agreement, language } = messages;
  const { covenant } = bloc;
  if (!covenant) return { title: agreement.covenant, lines: [], isNumbered: false };
  const isAssumed = (field: string): boolean => covenant.assumed.includes(field);
  const { place, text, signatories } = covenant;
  const day = bloc.dates.covenant && showDay(bloc.dates.covenant, language);
  const names = signatories.map((code) => bloc.members.find((member) => member.code === code)?.name ?? code);
  return {
    title: marked(agreement.covenant, bloc.assumed.includes('covenant'), messages),
    isNumbered: false,
    lines: [
      marked(agreement.signedOn({ day, place }), bloc.dates.isCovenantAssumed || (place !== null && isAssumed('place')), messages),
      ...(text ? [marked(said(text, messages), isAssumed('vi'), messages)] : []),
      ...(names.length > 0 ? [marked(agreement.signatories({ names }), isAssumed('signatories'), messages)] : []),
    ],
  };
};

const pledges = (title: string, list: readonly Pledge[], messages: Catalogue): GuidePart => ({
  title,
  isNumbered: true,
  lines: list.map((pledge) => {
    const { criteria: codes, isAssumed } = pledge;
    const notes = [
      ...(codes.length > 0 ? [messages.agreement.scoredBy({ codes })] : []),
      ...(isAssumed ? [messages.agreement.assumed] : []),
    ];
    const words = said(pledge, messages);
    return notes.length === 0 ? words : `${words.replace(/\.$/, '')} (${notes.join('; ')}).`;
  }),
});

const movementsPart = ({ movements, members, assumed }: Bloc, messages: Catalogue): GuidePart => {
  const { agreement } = messages;
  const nameOf = ({ agency }: Movement): string | undefined => members.find(({ code }) => code === agency)?.name;
  return {
    title: marked(agreement.movements, assumed.includes('movements'), messages),
    isNumbered: true,
    lines: movements.map((movement) => {
      const { basis, period, isAssumed } = movement;
      const name = nameOf(movement);
      const facts = [
        `“${said(movement, messages)}”`,
        ...(name === undefined ? [] : [agreement.ofAgency({ name })]),
        ...(period === null ? [] : [agreement.period({ text: period })]),
        ...(basis === null ? [] : [agreement.basis({ text: basis })]),
      ];
      return marked(facts.join(', '), isAssumed, messages);
    }),
  };
};

/** Nobody is said not to have registered where the bloc's file holds no registrations at all. */
const registrationPart = ({ registrations, assumed }: Bloc, { code }: Member, messages: Catalogue): GuidePart => {
  const { agreement, language } = messages;
  const own = registrations.find(({ agency }) => agency === code);
  const lines = own
    ? [
        marked(
          agreement.registered({ title: own.title, award: own.award, day: own.on && showDay(own.on, language) }),
          own.isAssumed || assumed.includes('registrations'),
          messages,
        ),
      ]
    : registrations.length > 0
      ? [agreement.notRegistered]
      : [];
  return { title: agreement.registration, lines, isNumbered: false };
};

const deadlinesPart = ({ rubric }: Bloc, messages: Catalogue): GuidePart => ({
  title: messages.agreement.deadlines,
  isNumbered: false,
  lines: rubric.deadlines.map(({ what, by, text, late, isAssumed }) => {
    const due = messages.agreement.deadline({ what, by: by === null ? (text ?? '') : showDay(by, messages.language) });
    return marked([due, ...(late ? [lateText(late, rubric, messages)] : [])].join(' '), isAssumed, messages);
  }),
});

const lateText = (late: Lateness, { gates }: Rubric, { agreement }: Catalogue): string => {
  if (late.is === 'prose') return agreement.late({ bands: [late.text] });
  const { points, percent, gate: under } = agreement.lateCosts;
  const bands = late.bands.map(({ mostDaysLate, deduct, deductPct, gate }) =>
    agreement.lateBand({
      most: mostDaysLate,
      areWorking: late.areWorking,
      costs: [
        ...(deduct > 0 ? [points({ points: deduct })] : []),
        ...(deductPct > 0 ? [percent({ percent: deductPct })] : []),
        ...gates.filter(({ id }) => id === gate).map(({ text }) => under({ gate: text })),
      ],
    }),
  );
  return agreement.late({ bands });
};

const kinPart = ({ parent, cites }: Bloc, { code }: Member, messages: Catalogue): GuidePart => {
  const { agreement } = messages;
  return {
    title: agreement.kin,
    isNumbered: false,
    lines: [
      ...(parent
        ? [marked(agreement.parent({ name: parent.name ?? parent.bloc, edition: parent.edition }), parent.isAssumed, messages)]
        : []),
      ...cites.filter(({ agency }) => agency === code).map((one) => marked(agreement.cites(one), one.isAssumed, messages)),
    ],
  };
};
