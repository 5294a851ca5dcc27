import type { Json } from '#core/canonicalJson.ts';
import { closest } from '#core/closest.ts';
import { entriesOf, isObject, textOf } from './BookField.ts';
import type { ReadLog } from './ReadLog.ts';

type JsonObject = { readonly [name: string]: Json | undefined };

/** What lateness costs, as lines of the sheet: one for each limit of days of each deadline, or one with words. */
export const latenessLines = (rubric: JsonObject): readonly JsonObject[] =>
  entriesOf(rubric['deadlines']).flatMap((deadline): readonly JsonObject[] => {
    if (!isObject(deadline)) return [];
    const { what, days, late } = deadline;
    if (typeof late === 'string') return [{ what, days, words: late }];
    return entriesOf(late)
      .filter(isObject)
      .map((band, index) => ({ ...band, what, ...(index === 0 ? { days } : {}) }));
  });

const TERMS = ['maxDaysLate', 'deduct', 'deductPct', 'gate'] as const;

/** The deadlines with what their lines say of lateness; a line of a deadline that nobody wrote down is reported. */
export const withLateness = (deadlines: readonly JsonObject[], lines: readonly JsonObject[], log: ReadLog): readonly JsonObject[] => {
  const names = deadlines.map(({ what }) => textOf(what));
  for (const [index, { what }] of lines.entries()) refuseStranger(textOf(what), names, index, log);
  return deadlines.map((deadline, at) => {
    const own = [...lines.entries()].filter(
      ([, line]) => textOf(line['what']) === textOf(deadline['what']) && names.indexOf(textOf(line['what'])) === at,
    );
    return own.length === 0 ? deadline : { ...deadline, ...lateOf(own, `rubric.deadlines[${at}]`, log) };
  });
};

const refuseStranger = (what: string, names: readonly string[], index: number, log: ReadLog): void => {
  const place = names.includes(what) || names.includes('') ? null : log.placeOf(`rubric.lateness.lines[${index}].what`);
  if (place) log.fault({ ...place, expected: { is: 'words', names }, suggestion: closest(what, names) });
};

type NumberedLine = readonly [index: number, line: JsonObject];

const lateOf = (lines: readonly NumberedLine[], path: string, log: ReadLog): JsonObject => {
  const days = lines.map(([, line]) => line['days']).find((one) => one !== undefined);
  const words = lines.map(([, line]) => line['words']).find((one) => one !== undefined);
  movePlaces(lines, path, words !== undefined, log);
  const bands = lines.map(([, line]) => ({
    maxDaysLate: line['maxDaysLate'] ?? null,
    ...Object.fromEntries(TERMS.slice(1).flatMap((name) => (line[name] === undefined ? [] : [[name, line[name]]]))),
  }));
  return { ...(days === undefined ? {} : { days }), late: words ?? bands };
};

/** What the reader of the file says of a band is told at its cell. */
const movePlaces = (lines: readonly NumberedLine[], path: string, isProse: boolean, log: ReadLog): void => {
  lines.forEach(([index], at) => {
    const from = `rubric.lateness.lines[${index}]`;
    const move = (name: string, to: string): void => {
      const place = log.placeOf(`${from}.${name}`);
      if (place) log.place(to, place);
    };
    if (at === 0) {
      move('days', `${path}.days`);
      move(isProse ? 'words' : 'what', `${path}.late`);
    }
    move('what', `${path}.late[${at}]`);
    for (const name of TERMS) move(name, `${path}.late[${at}].${name}`);
  });
};
