import type { Json } from '../canonicalJson.ts';
import { dayOf, readDay, type Day } from '../calendar.ts';
import { fieldsOf, type Fields } from '../rubric/fields.ts';
import { readRubric } from '../rubric/readRubric.ts';
import { leavesOf, leavesUnder, type Rubric } from '../rubric/Rubric.ts';
import type { Appraisal, Bloc, BlocDates, Decision, Member } from './Bloc.ts';
import { readBallotRecords, type BallotRecord } from './BallotRecord.ts';
import { alternateFor } from './blocFor.ts';
import { readCrossScores } from './readCrossScores.ts';
import { readCovenant } from './readCovenant.ts';
import { readCitings, readParent } from './readKin.ts';
import { readExtendedTo, readReceivedOn } from './readReceivedOn.ts';
import { readDrives, readInspections, readYearPapers } from './readYearPapers.ts';
import { readReceiptPrefix } from './readReceiptPrefix.ts';
import { readMovements, readRegistrations } from './readMovements.ts';

/** What a bloc's file may hold besides what it must; a name close to one of these is taken for a slip and refused. */
const OPTIONAL = [
  'notAssigned',
  'dates',
  'decisions',
  'appraisals',
  'ballots',
  'crossScores',
  'meeting',
  'receivedAt',
  'extensions',
  'chairCode',
  'viceChairCode',
  'kind',
  'province',
  'receiptPrefix',
  'covenant',
  'movements',
  'registrations',
  'regulations',
  'plans',
  'drives',
  'inspections',
  'parent',
  'cites',
  'assumed',
];

/**
 * Reads one bloc's year (`bloc/1`).
 *
 * Required: id, name, edition, members, rubric. A file with only these works: the period is then the calendar year, nobody is
 * chair, nothing is unassigned.
 * Errors: throws `bloc.malformed` with the path of the first fault, the rubric's included.
 */
export const readBloc = (json: Json): Bloc => {
  const fields = fieldsOf(json, '');
  if (fields.has('schema')) fields.oneOf('schema', ['bloc/1']);
  refuseSlips(fields, json);
  const edition = readEdition(fields);
  const members = readMembers(fields);
  const rubric = readRubric(fields.raw('rubric'), edition);
  refuseUnknownAttributes(fields.list('members'), rubric);
  const isMember = (code: string): boolean => members.some((member) => member.code === code);
  const own = { id: fields.text('id'), edition };
  const dates = readDates(fields.optionalObject('dates') ?? fieldsOf({}, 'dates'), edition);
  const covenant = fields.optionalObject('covenant');
  const parent = fields.optionalObject('parent');
  return {
    ...own,
    name: fields.text('name'),
    kind: fields.has('kind') ? fields.oneOf('kind', ['khoi', 'cum']) : 'khoi',
    province: fields.optionalText('province') ?? '',
    members,
    chairCode: readOffice(fields, 'chairCode', isMember),
    viceChairCode: readOffice(fields, 'viceChairCode', isMember),
    notAssigned: withoutOutsiders(readNotAssigned(fields, rubric, isMember), rubric, members),
    dates,
    covenant: covenant && readCovenant(covenant, rubric, isMember),
    regulations: readYearPapers(fields.optionalList('regulations')),
    plans: readYearPapers(fields.optionalList('plans')),
    drives: readDrives(fields.optionalList('drives'), isMember),
    inspections: readInspections(fields.optionalList('inspections'), rubric, isMember),
    movements: readMovements(fields.optionalList('movements'), isMember),
    registrations: readRegistrations(fields.optionalList('registrations'), isMember, dates.periodTo),
    parent: parent && readParent(parent, own),
    cites: readCitings(fields.optionalList('cites'), own, { rubric, isMember }),
    assumed: fields.has('assumed') ? fields.texts('assumed') : [],
    rubric,
    decisions: fields.optionalList('decisions').map((one) => readDecision(one, rubric, isMember)),
    appraisals: fields.optionalList('appraisals').map((one) => readAppraisal(one, rubric, isMember)),
    crossScores: readCrossScores(fields.optionalList('crossScores'), rubric, isMember),
    ballotVotes: sumOfVotes(readBallotRecords(fields, isMember)),
    receivedOn: readReceivedOn(fields, isMember),
    extendedTo: readExtendedTo(fields, isMember),
    receiptPrefix: readReceiptPrefix(fields, edition),
    rubricJson: fields.raw('rubric') as Json,
    json,
  };
};

type IsMember = (code: string) => boolean;

const refuseSlips = (fields: Fields, json: Json): void => {
  if (typeof json !== 'object' || json === null) return;
  const known = new Set(OPTIONAL);
  for (const name of Object.keys(json)) {
    const meant = known.has(name) ? undefined : OPTIONAL.find((one) => isSlipOf(name, one));
    if (meant !== undefined) fields.refuse(name, meant);
  }
};

/** Same letters but for case, one letter more or less, or two swapped. */
const isSlipOf = (name: string, meant: string): boolean => {
  const letters = (text: string): string => [...text.toLowerCase()].sort().join('');
  return letters(name) === letters(meant) || withoutOneLetter(meant).includes(name) || withoutOneLetter(name).includes(meant);
};

const withoutOneLetter = (text: string): readonly string[] => [...text].map((_, index) => text.slice(0, index) + text.slice(index + 1));

const readEdition = (fields: Fields): number => {
  const edition = fields.whole('edition');
  return edition >= 1990 && edition <= 2199 ? edition : fields.refuse('edition', 'year from 1990 to 2199');
};

const readMembers = (fields: Fields): readonly Member[] => {
  const list = fields.list('members');
  if (list.length === 0) fields.refuse('members', 'list of at least one member');
  const codes = new Set<string>();
  return list.map((one) => {
    const code = one.text('code');
    if (!/^[\p{L}\d_.-]+$/u.test(code)) one.refuse('code', 'letters, digits, dots and hyphens without spaces');
    if (codes.has(code)) one.refuse('code', 'code that no other member has');
    codes.add(code);
    const name = one.text('name');
    return {
      code,
      name,
      fullName: one.optionalText('fullName') ?? name,
      cluster: one.optionalText('cluster'),
      attributes: readAttributes(one),
      isAssumed: one.flag('assumed', false),
    };
  });
};

const readAttributes = (fields: Fields): readonly string[] => (fields.has('attributes') ? fields.texts('attributes') : []);

/** An attribute that no criterion asks for is a slip, and would quietly leave an agency under the wrong rule. */
const refuseUnknownAttributes = (members: readonly Fields[], rubric: Rubric): void => {
  const known = [...new Set(leavesOf(rubric).flatMap(({ alternates }) => alternates.map(({ attribute }) => attribute)))];
  for (const member of members) {
    const stranger = readAttributes(member).find((attribute) => !known.includes(attribute));
    if (stranger !== undefined) member.refuse('attributes', known.join(' | ') || 'nothing: no criterion has a rule for some members alone');
  }
};

/** Beside what was approved for each agency, what the rubric leaves out for agencies of its kind. */
const withoutOutsiders = (approved: Bloc['notAssigned'], rubric: Rubric, members: readonly Member[]): Bloc['notAssigned'] => {
  const left = members.map((member) => {
    const outside = leavesOf(rubric).filter((leaf) => alternateFor(leaf, member)?.rule === null);
    return [member.code, [...(approved.get(member.code) ?? []), ...outside.map(({ code }) => code)]] as const;
  });
  return new Map(left.filter(([, codes]) => codes.length > 0).map(([agency, codes]) => [agency, new Set(codes)]));
};

const readOffice = (fields: Fields, name: string, isMember: IsMember): string | null => {
  const code = fields.optionalText(name);
  return code === null || isMember(code) ? code : fields.refuse(name, 'code of a member');
};

const readNotAssigned = (fields: Fields, rubric: Rubric, isMember: IsMember): Bloc['notAssigned'] => {
  const object = fields.optionalObject('notAssigned');
  if (!object) return new Map();
  const agencies = Object.keys(fields.raw('notAssigned') as object);
  return new Map(
    agencies.map((agency) => {
      if (!isMember(agency)) object.refuse(agency, 'code of a member as the name of this field');
      const codes = object.texts(agency);
      const leaves = codes.flatMap((code) => {
        if (!rubric.byCode.has(code)) object.refuse(agency, `codes of the rubric; ${code} is none`);
        return leavesUnder(rubric, code).map((leaf) => leaf.code);
      });
      return [agency, new Set(leaves)];
    }),
  );
};

const readDates = (fields: Fields, edition: number): BlocDates => {
  const day = (name: string): Day | null => {
    const text = fields.optionalText(name);
    return text === null ? null : (readDay(text) ?? fields.refuse(name, 'day like 2018-03-21'));
  };
  const dates = {
    covenant: day('covenant'),
    isCovenantAssumed: fields.has('assumed') && fields.texts('assumed').includes('covenant'),
    periodFrom: day('periodFrom') ?? yearDay(edition, 1, 1),
    periodTo: day('periodTo') ?? yearDay(edition, 12, 31),
    selfScoreDue: day('selfScoreDue'),
    midYear: readMidYear(fields, edition),
  };
  if (dates.periodTo < dates.periodFrom) fields.refuse('periodTo', `day from ${dates.periodFrom} on`);
  const { covenant, selfScoreDue, midYear } = dates;
  if (midYear && (midYear.periodTo < dates.periodFrom || midYear.periodTo >= dates.periodTo)) {
    fields.refuse('midYear', `periodTo from ${dates.periodFrom} on and before ${dates.periodTo}`);
  }
  const begun = covenant ?? dates.periodFrom;
  if (selfScoreDue !== null && selfScoreDue < begun) fields.refuse('selfScoreDue', `day from ${begun} on`);
  return dates;
};

/** `midYear: { "periodTo": "2018-06-30", "due": "2018-07-10" }`; the last day is that of June where it says none. */
const readMidYear = (dates: Fields, edition: number): BlocDates['midYear'] => {
  const fields = dates.optionalObject('midYear');
  if (fields === null) return null;
  const day = (name: string): Day | null => {
    const text = fields.optionalText(name);
    return text === null ? null : (readDay(text) ?? fields.refuse(name, 'day like 2018-06-30'));
  };
  const midYear = { periodTo: day('periodTo') ?? yearDay(edition, 6, 30), due: day('due') };
  if (midYear.due !== null && midYear.due < midYear.periodTo) fields.refuse('due', `day from ${midYear.periodTo} on`);
  fields.done();
  return midYear;
};

const yearDay = (year: number, month: number, date: number): Day => {
  const day = dayOf(year, month, date);
  if (day === null) throw new RangeError(`no such day: ${year}-${month}-${date}`);
  return day;
};

const readAgency = (fields: Fields, isMember: IsMember): string => {
  const agency = fields.text('agency');
  return isMember(agency) ? agency : fields.refuse('agency', 'code of a member');
};

const readDecision = (fields: Fields, rubric: Rubric, isMember: IsMember): Decision => {
  const on = fields.text('on');
  const late = rubric.deadlines.find((one) => one.late !== null && `late:${one.what}` === on);
  const known = [
    ...rubric.gates.map(({ id }) => id),
    ...rubric.grades.map(({ key }) => `grade:${key}`),
    ...rubric.deadlines.flatMap((one) => (one.late === null ? [] : [`late:${one.what}`])),
  ];
  if (!known.includes(on)) fields.refuse('on', known.join(' | ') || 'nothing: the rubric has no gates or grades');
  const points = fields.optionalPoints('points');
  const holds = fields.flag('holds', true);
  if (points !== null && (!late || points < 0)) fields.refuse('points', 'points from 0 on, of lateness alone');
  if (points === null && holds && late?.late?.is === 'prose') fields.refuse('points', 'points off, as the rubric says it in words');
  return { agency: readAgency(fields, isMember), on, holds, points, reason: fields.text('reason') };
};

const readAppraisal = (fields: Fields, rubric: Rubric, isMember: IsMember): Appraisal => {
  const criterion = fields.text('criterion');
  if (rubric.byCode.get(criterion)?.type !== 'leaf') fields.refuse('criterion', 'code of a criterion that is scored');
  return {
    agency: readAgency(fields, isMember),
    criterion,
    score: fields.thousandths('score'),
    reason: fields.optionalText('reason'),
    ...(fields.flag('inMeeting', false) && { inMeeting: true as const }),
  };
};

/** The votes of later ballots come on top of earlier ones. Votes on awards and offices, which say so by their `kind`, part nobody. */
const sumOfVotes = (ballots: readonly BallotRecord[]): ReadonlyMap<string, number> => {
  const votes = new Map<string, number>();
  const parting = ballots.filter(({ kind }) => kind === null || kind === 'tieBreak');
  for (const [agency, count] of parting.flatMap((ballot) => [...ballot.votes])) votes.set(agency, (votes.get(agency) ?? 0) + count);
  return votes;
};
