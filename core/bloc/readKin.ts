import type { Fields } from '../rubric/fields.ts';
import type { Rubric } from '../rubric/Rubric.ts';
import type { Citing, ParentBloc } from './Agreement.ts';

/** The bloc and the year that a file is for. */
interface Own {
  readonly id: string;
  readonly edition: number;
}

const readOtherBloc = (fields: Fields, { id }: Own): string => {
  const bloc = fields.text('bloc');
  if (/\s/.test(bloc)) fields.refuse('bloc', 'id of a bloc, without spaces');
  return bloc === id ? fields.refuse('bloc', 'id of another bloc') : bloc;
};

/** Reads the bloc above. Its year is this one's or a later one: nobody cites a result before it is there. */
export const readParent = (fields: Fields, own: Own): ParentBloc => {
  const parent = {
    bloc: readOtherBloc(fields, own),
    edition: fields.whole('edition'),
    name: fields.optionalText('name'),
    isAssumed: fields.flag('assumed', false),
  };
  if (parent.edition < own.edition) fields.refuse('edition', `year from ${own.edition} on`);
  fields.done();
  return parent;
};

/** Reads which criteria are proven by results of other blocs, each criterion of a member by one. */
export const readCitings = (
  list: readonly Fields[],
  own: Own,
  { rubric, isMember }: { readonly rubric: Rubric; readonly isMember: (code: string) => boolean },
): readonly Citing[] => {
  const met = new Set<string>();
  return list.map((fields) => {
    const citing = {
      agency: fields.text('agency'),
      criterion: fields.text('criterion'),
      bloc: readOtherBloc(fields, own),
      edition: fields.whole('edition'),
      isAssumed: fields.flag('assumed', false),
    };
    if (!isMember(citing.agency)) fields.refuse('agency', 'code of a member');
    if (rubric.byCode.get(citing.criterion)?.type !== 'leaf') fields.refuse('criterion', 'code of a criterion that is scored');
    if (citing.edition > own.edition) fields.refuse('edition', `year up to ${own.edition}`);
    const key = `${citing.agency} ${citing.criterion}`;
    if (met.has(key)) fields.refuse('criterion', 'code of a criterion that cites no other result for this member');
    met.add(key);
    fields.done();
    return citing;
  });
};
