import type { Bloc } from '../bloc/Bloc.ts';
import type { Json } from '../canonicalJson.ts';
import { leavesOf } from '../rubric/Rubric.ts';
import { isObject, isSame, type JsonObject } from './fieldChanges.ts';

/**
 * Whether a sheet that an agency made by one rubric must be made again for another one: a criterion that is assigned to it was
 * added, removed or is scored in another way, or all scores take another step.
 *
 * What asks nobody to send again: words (titles, labels, notes, sources), the place of a criterion, caps, conditions, grades,
 * ranking, quotas, deadlines, the day from which a criterion blocks. Its scores stay as typed; the ranking is made anew by the
 * new rubric.
 */
export const mustSendAgain = (agency: string, madeBy: Bloc, inForce: Bloc): boolean => {
  if (isSame(madeBy.rubricJson, inForce.rubricJson)) return false;
  const [before, after] = [scoredBy(agency, madeBy), scoredBy(agency, inForce)];
  return !isSame(before, after);
};

/** What decides what an agency writes into its sheet, criterion by criterion. */
const scoredBy = (agency: string, { rubric, rubricJson, notAssigned }: Bloc): Json => {
  const dropped = notAssigned.get(agency);
  const entries = criteriaIn(rubricJson);
  const leaves = leavesOf(rubric).filter(({ code }) => !dropped?.has(code));
  return {
    step: rubric.scale.step,
    decimals: rubric.scale.decimals,
    holidays: (isObject(rubricJson) ? rubricJson['holidays'] : null) ?? null,
    criteria: Object.fromEntries(leaves.map(({ code }) => [code, askedOf(entries.get(code) ?? {})])),
  };
};

/** What a criterion says without changing how it is scored. */
const WORDS: ReadonlySet<string> = new Set(['label', 'title', 'parent', 'article', 'note', 'assumed', 'assumedFields', 'blocksFrom']);

const askedOf = (criterion: JsonObject): Json =>
  Object.fromEntries(Object.entries(criterion).filter(([name, value]) => !WORDS.has(name) && value !== null));

const criteriaIn = (rubricJson: Json): ReadonlyMap<string, JsonObject> => {
  const list = isObject(rubricJson) ? rubricJson['criteria'] : undefined;
  const entries = Array.isArray(list) ? (list as readonly Json[]).filter(isObject) : [];
  return new Map(entries.map((entry) => [typeof entry['code'] === 'string' ? entry['code'].normalize('NFC') : '', entry]));
};
