import type { Json } from '#core/canonicalJson.ts';
import { entriesOf, isObject, textOf } from './BookField.ts';
import type { BlocReading } from './readBlocSheet.ts';
import type { SectionKey } from './blocSections.ts';
import { conditionLines, withConditions } from './conditionLines.ts';
import { latenessLines, withLateness } from './latenessLines.ts';
import type { ReadLog } from './ReadLog.ts';

type JsonObject = { readonly [name: string]: Json | undefined };

const valuesOf = (reading: BlocReading, key: SectionKey): JsonObject => {
  const found = reading.get(key);
  return found && 'values' in found ? found.values : {};
};

const linesOf = (reading: BlocReading, key: SectionKey): readonly JsonObject[] => {
  const found = reading.get(key);
  return found && 'lines' in found ? found.lines : [];
};

/** The order of agencies as the sheet lists it: what it is by, in which direction, first or only where level. */
const rankingOf = (lines: readonly JsonObject[], log: ReadLog): JsonObject => {
  const orderBy: Json[] = [];
  const tieBreak: Json[] = [];
  for (const [index, { role, by, direction, assumed }] of lines.entries()) {
    const place = log.placeOf(`rubric.ranking.lines[${index}].by`);
    const order = `${textOf(by)} ${textOf(direction) || 'desc'}`;
    const path = role === 'tie' ? `rubric.ranking.tieBreak[${tieBreak.length}].by` : 'rubric.ranking.orderBy';
    if (place) log.place(path, place);
    if (role === 'tie') tieBreak.push({ by: order, ...(assumed === undefined ? {} : { assumed }) });
    else orderBy.push(order);
  }
  return { orderBy, tieBreak };
};

/** The bloc's file that the sheets spell out, before anything that travels along is added. */
export const blocJson = (reading: BlocReading, criteria: Json, log: ReadLog): JsonObject => ({
  schema: 'bloc/1',
  ...valuesOf(reading, 'bloc'),
  members: [...linesOf(reading, 'members')],
  notAssigned: notAssignedOf(linesOf(reading, 'notAssigned'), log),
  dates: valuesOf(reading, 'dates'),
  ...agreementOf(reading),
  rubric: withConditions(
    {
      schema: 'rubric/1',
      ...valuesOf(reading, 'rubric'),
      scale: valuesOf(reading, 'scale'),
      gates: [...linesOf(reading, 'gates')],
      classification: [...linesOf(reading, 'grades')],
      ranking: { ...rankingOf(linesOf(reading, 'ranking'), log), ...valuesOf(reading, 'partition') },
      quotas: [...linesOf(reading, 'quotas')],
      deadlines: [...withLateness(linesOf(reading, 'deadlines'), linesOf(reading, 'lateness'), log)],
      ...crossScoringOf(reading),
      criteria,
    },
    linesOf(reading, 'conditions'),
    log,
  ),
});

const crossScoringOf = (reading: BlocReading): JsonObject => {
  const crossScoring = valuesOf(reading, 'crossScoring');
  return isEmpty(crossScoring) ? {} : { crossScoring };
};

/** What the members agreed on: parts of which nothing is written are no fields of the file. */
const agreementOf = (reading: BlocReading): JsonObject => {
  const covenant = { ...valuesOf(reading, 'covenant'), ...listed(reading, 'contents'), ...listed(reading, 'targets') };
  const parent = valuesOf(reading, 'parent');
  return {
    ...(isEmpty(covenant) ? {} : { covenant }),
    ...listed(reading, 'movements'),
    ...listed(reading, 'registrations'),
    ...(isEmpty(parent) ? {} : { parent }),
    ...listed(reading, 'cites'),
  };
};

const isEmpty = (object: JsonObject): boolean => Object.keys(object).length === 0;

const listed = (reading: BlocReading, key: SectionKey): JsonObject => {
  const lines = linesOf(reading, key);
  return lines.length === 0 ? {} : { [key]: [...lines] };
};

/** The lines of what is not assigned, as the sheet has them. */
export const notAssignedLines = (reading: BlocReading): readonly JsonObject[] => linesOf(reading, 'notAssigned');

const notAssignedOf = (lines: readonly JsonObject[], log: ReadLog): JsonObject =>
  Object.fromEntries(
    lines.map(({ agency, codes }, index) => {
      const name = textOf(agency);
      const place = log.placeOf(`notAssigned.lines[${index}].codes`);
      if (place) log.place(`notAssigned.${name}`, place);
      return [name, codes ?? []] as const;
    }),
  );

/** The lines of a part of the sheet as the bloc's file holds them. */
export const linesIn = (json: JsonObject, key: SectionKey, path: string): readonly JsonObject[] => {
  if (key === 'ranking') return rankingLines(at(json, 'rubric.ranking'));
  if (key === 'conditions') return conditionLines(at(json, 'rubric'));
  if (key === 'lateness') return latenessLines(at(json, 'rubric'));
  if (key === 'notAssigned') return Object.entries(at(json, 'notAssigned')).map(([agency, codes]) => ({ agency, codes }));
  const found = path.split('.').reduce<Json | undefined>((value, name) => (isObject(value) ? value[name] : undefined), json);
  return entriesOf(found).filter(isObject);
};

const rankingLines = (ranking: JsonObject): readonly JsonObject[] => {
  const lineOf = (role: string, order: Json, more: JsonObject): readonly JsonObject[] => {
    const [by = '', direction = ''] = typeof order === 'string' ? order.split(' ') : [];
    return [{ ...more, role, by, direction }];
  };
  return [
    ...entriesOf(ranking['orderBy']).flatMap((order) => lineOf('rank', order, {})),
    ...entriesOf(ranking['tieBreak']).flatMap((one) => (isObject(one) ? lineOf('tie', one['by'] ?? '', one) : [])),
  ];
};

/** The object at a path of the bloc's file; the file itself for the empty path. */
export const at = (json: JsonObject, path: string): JsonObject =>
  path
    .split('.')
    .reduce<JsonObject>((object, name) => (name === '' ? object : ((inside) => (isObject(inside) ? inside : {}))(object[name])), json);
