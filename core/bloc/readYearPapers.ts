import { readDay, type Day } from '../calendar.ts';
import type { Fields } from '../rubric/fields.ts';
import type { Rubric } from '../rubric/Rubric.ts';
import { readBothTongues } from './readCovenant.ts';
import type { Drive, Inspection, YearPaper } from './YearPapers.ts';

type IsMember = (code: string) => boolean;

const RECORD_ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u;

/** The name of one entry of a list, where it has one: as in an address. */
export const readRecordId = (fields: Fields, met: Set<string>): string | null => {
  const id = fields.optionalText('id');
  if (id === null) return null;
  if (!RECORD_ID.test(id)) fields.refuse('id', 'letters, digits, dots and hyphens without spaces');
  if (met.has(id)) fields.refuse('id', 'id that no other entry has');
  met.add(id);
  return id;
};

const optionalDay = (fields: Fields, name: string): Day | null => {
  const text = fields.optionalText(name);
  return text === null ? null : (readDay(text) ?? fields.refuse(name, 'day like 2018-03-21'));
};

const codesOf = (fields: Fields, name: string, isKnown: (code: string) => boolean, whose: string): readonly string[] => {
  const codes = fields.has(name) ? fields.texts(name) : [];
  const wrong = codes.find((code, index) => !isKnown(code) || codes.indexOf(code) !== index);
  return wrong === undefined ? codes : fields.refuse(name, `codes ${whose}, each once; not so ${wrong}`);
};

/** Reads the regulations or the plans of a year. Throws `bloc.malformed` with the path of the first fault. */
export const readYearPapers = (list: readonly Fields[]): readonly YearPaper[] => {
  const met = new Set<string>();
  return list.map((fields) => {
    const paper = {
      ...readBothTongues(fields),
      id: readRecordId(fields, met),
      number: fields.optionalText('number'),
      on: optionalDay(fields, 'on'),
      issuer: fields.optionalText('issuer'),
      isAssumed: fields.flag('assumed', false),
    };
    fields.done();
    return paper;
  });
};

/** Reads the thematic drives of a year. Throws `bloc.malformed` where one ends before it begins or names somebody who is no member. */
export const readDrives = (list: readonly Fields[], isMember: IsMember): readonly Drive[] => {
  const met = new Set<string>();
  return list.map((fields) => {
    const drive = {
      ...readBothTongues(fields),
      id: readRecordId(fields, met),
      from: optionalDay(fields, 'from'),
      to: optionalDay(fields, 'to'),
      agencies: codesOf(fields, 'agencies', isMember, 'of members'),
      isAssumed: fields.flag('assumed', false),
    };
    if (drive.from !== null && drive.to !== null && drive.to < drive.from) fields.refuse('to', `day from ${drive.from} on`);
    fields.done();
    return drive;
  });
};

/** Reads what inspections found. Throws `bloc.malformed` where one names no member, no day, or a criterion that the rubric has not. */
export const readInspections = (list: readonly Fields[], rubric: Rubric, isMember: IsMember): readonly Inspection[] => {
  const met = new Set<string>();
  return list.map((fields) => {
    const agency = fields.text('agency');
    const inspection = {
      ...readBothTongues(fields),
      id: readRecordId(fields, met),
      agency: isMember(agency) ? agency : fields.refuse('agency', 'code of a member'),
      on: optionalDay(fields, 'on') ?? fields.refuse('on', 'day like 2018-09-21'),
      paper: fields.optionalText('paper'),
      criteria: codesOf(fields, 'criteria', (code) => rubric.byCode.has(code), 'of the rubric'),
      isAssumed: fields.flag('assumed', false),
    };
    fields.done();
    return inspection;
  });
};
