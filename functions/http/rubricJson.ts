import type { Bloc } from '#core/bloc/Bloc.ts';
import type { endpoints } from '#core/endpoints/endpoints.ts';
import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import { bookFaultText } from '#core/messages/bookFaultText.ts';
import type { Language } from '#core/messages/language.ts';
import { rubricChangeText } from '#core/messages/rubricChangeText.ts';
import type { BookFault } from '#core/rubric/BookFault.ts';
import { rubricChanges } from '#core/versions/rubricChanges.ts';
import type { RubricVersion } from '../store/RubricVersion.ts';
import type { Doors } from './Doors.ts';
import { personName } from './personName.ts';

type Compared = ReplyOf<typeof endpoints.compareRubric>;
type VersionJson = ReplyOf<typeof endpoints.listRubricVersions>['versions'][number];

/** A published version as the API gives it out. */
export const versionJson = async (doors: Pick<Doors, 'findMemberships'>, one: RubricVersion): Promise<VersionJson> => {
  const { version, hash, previousHash, publishedAt, by, reason, bloc } = one;
  return { version, hash, previousHash, publishedAt, by: { id: by, name: await personName(doors, by, bloc) }, reason };
};

/** What is different in one rubric against another, each with its words. */
export const changesJson = (from: Pick<Bloc, 'rubricJson'>, to: Pick<Bloc, 'rubricJson'>, language: Language): Compared['changes'] =>
  rubricChanges(from.rubricJson, to.rubricJson).map((change) => ({ ...change, text: rubricChangeText(change, language) }));

/** A fault of a rubric workbook with its reason in words. */
export const faultJson = (fault: BookFault, language: Language): Compared['faults'][number] => {
  const { sheet, cell, seen, expected, suggestion } = fault;
  return { sheet, cell, seen, reason: bookFaultText(fault, language), suggestion, expected: { ...expected } };
};

/** Agencies by their codes, with their names. */
export const agenciesJson = ({ members }: Bloc, codes: readonly string[]): Compared['sendAgain'] =>
  codes.map((agency) => ({ agency, name: members.find(({ code }) => code === agency)?.name ?? agency }));
