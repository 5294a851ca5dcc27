import type { WordsLike } from '../CodedWords.ts';
import type { agreement as source, agreementSections as sections } from '../vi/agreement.ts';
import { counted, pts, quantity } from './phrases.ts';

export const agreementSections: WordsLike<typeof sections> = {
  covenant: {
    title: 'EMULATION COVENANT',
    fields: {
      place: 'Signed at',
      vi: 'Words of the covenant (Vietnamese)',
      en: 'Words of the covenant',
      signatories: 'Codes of the agencies that signed (parted by semicolons)',
      assumed: 'Assumed part',
    },
  },
  contents: {
    title: 'CONTENTS OF THE COVENANT',
    fields: { vi: 'Content (Vietnamese)', en: 'Content', criteria: 'Scored by criteria (parted by semicolons)', assumed: 'Assumed' },
  },
  targets: {
    title: 'TARGETS OF THE COVENANT',
    fields: { vi: 'Target (Vietnamese)', en: 'Target', criteria: 'Scored by criteria (parted by semicolons)', assumed: 'Assumed' },
  },
  movements: {
    title: 'EMULATION MOVEMENTS',
    fields: {
      vi: 'Name (Vietnamese)',
      en: 'Name',
      basis: 'Called for by',
      period: 'Years',
      agency: 'Own movement of agency (code)',
      assumed: 'Assumed',
    },
  },
  registrations: {
    title: 'REGISTRATION FOR TITLES',
    fields: { agency: 'Agency code', title: 'Title', award: 'Form of reward', on: 'Registered on', assumed: 'Assumed' },
  },
  parent: {
    title: 'BLOC ABOVE',
    fields: { bloc: 'Code of the bloc above', edition: 'Year', name: 'Name of the bloc above', assumed: 'Assumed' },
  },
  cites: {
    title: 'CRITERIA THAT CITE ANOTHER BLOC',
    fields: { agency: 'Agency code', criterion: 'Criterion code', bloc: 'Code of the cited bloc', edition: 'Year', assumed: 'Assumed' },
  },
};

export const agreement: WordsLike<typeof source> = {
  covenant: 'EMULATION COVENANT',
  signedOn: ({ day, place }) =>
    [day === null ? 'Day of signing not given' : `Signed on ${day}`, ...(place === null ? [] : [`at ${place}`])].join(' ').concat('.'),
  signatories: ({ names }) => `Signed by: ${names.join('; ')}.`,
  contents: 'CONTENTS OF THE COVENANT',
  targets: 'TARGETS OF THE COVENANT',
  scoredBy: ({ codes }) => `scored by ${codes.join(', ')}`,
  movements: 'EMULATION MOVEMENTS',
  basis: ({ text }) => `under ${text}`,
  period: ({ text }) => `for ${text}`,
  ofAgency: ({ name }) => `own movement of ${name}`,
  registration: 'WHAT THE AGENCY REGISTERED FOR',
  registered: ({ title, award, day }) =>
    capital(
      [
        ...(title === null ? [] : [`Title: ${title}`]),
        ...(award === null ? [] : [`form of reward: ${award}`]),
        ...(day === null ? [] : [`registered on ${day}`]),
      ]
        .join('; ')
        .concat('.'),
    ),
  notRegistered: 'The agency has registered for no title or reward.',
  deadlines: 'DEADLINES OF THE YEAR',
  deadline: ({ what, by }) => `${capital(what)}: ${by}.`,
  late: ({ bands }) => `A late sheet: ${bands.join('; ')}.`,
  lateBand: ({ most, areWorking, costs }) =>
    `${most === null ? 'any later' : `up to ${counted(most, areWorking ? 'working day' : 'day')}`} ${costs.length === 0 ? 'nothing off' : costs.join(', ')}`,
  lateCosts: {
    points: ({ points }) => `${pts(points)} ${pts(points) === '1' ? 'point' : 'points'} off`,
    percent: ({ percent }) => `${quantity(percent)}% of the total off`,
    gate: ({ gate }) => `falls under “${gate}”`,
  },
  kin: 'RESULTS CITED BETWEEN BLOCS',
  parent: ({ name, edition }) => `The frozen result of this bloc is cited as a supporting document in ${name}, ${edition}.`,
  cites: ({ criterion, bloc, edition }) =>
    `Criterion ${criterion}: under Supporting document, enter “BXH ${bloc} ${edition}” and the check code of the frozen ranking.`,
  assumed: 'assumed',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
