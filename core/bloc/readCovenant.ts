import type { Fields } from '../rubric/fields.ts';
import type { Rubric } from '../rubric/Rubric.ts';
import type { BothTongues, Covenant, Pledge } from './Agreement.ts';

const KNOWN = ['place', 'vi', 'en', 'signatories', 'contents', 'targets'] as const;

export const readBothTongues = (fields: Fields): BothTongues => ({ vi: fields.text('vi'), en: fields.optionalText('en') });

/**
 * Reads the covenant of a bloc's file.
 * Errors: throws `bloc.malformed` where a signatory is no member or signs twice, where a content names a criterion that the rubric
 * does not have, and where `assumed` names a field that a covenant has not.
 */
export const readCovenant = (fields: Fields, rubric: Rubric, isMember: (code: string) => boolean): Covenant => {
  const covenant = {
    place: fields.optionalText('place'),
    text: fields.has('vi') || fields.has('en') ? readBothTongues(fields) : null,
    signatories: readSignatories(fields, isMember),
    contents: fields.optionalList('contents').map((one) => readPledge(one, rubric)),
    targets: fields.optionalList('targets').map((one) => readPledge(one, rubric)),
    assumed: readAssumed(fields),
  };
  fields.done();
  return covenant;
};

const readSignatories = (fields: Fields, isMember: (code: string) => boolean): readonly string[] => {
  const codes = fields.has('signatories') ? fields.texts('signatories') : [];
  const wrong = codes.find((code, index) => !isMember(code) || codes.indexOf(code) !== index);
  return wrong === undefined ? codes : fields.refuse('signatories', `codes of members, each once; not so ${wrong}`);
};

const readPledge = (fields: Fields, rubric: Rubric): Pledge => {
  const criteria = fields.has('criteria') ? fields.texts('criteria') : [];
  const unknown = criteria.find((code) => !rubric.byCode.has(code));
  if (unknown !== undefined) fields.refuse('criteria', `codes of the rubric; ${unknown} is none`);
  const pledge = { ...readBothTongues(fields), criteria, isAssumed: fields.flag('assumed', false) };
  fields.done();
  return pledge;
};

const readAssumed = (fields: Fields): readonly string[] => {
  const names = fields.has('assumed') ? fields.texts('assumed') : [];
  const unknown = names.find((name) => !KNOWN.some((one) => one === name));
  return unknown === undefined ? names : fields.refuse('assumed', `names among ${KNOWN.join(', ')}; ${unknown} is none`);
};
