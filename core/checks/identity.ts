import type { KnownFinding } from '../findings/finding.ts';
import type { SheetReading } from '../sheet/SheetReading.ts';
import { findingIn, type CheckContext } from './Check.ts';

/**
 * Whether the sheet is this bloc's, this year's and this agency's, in that order; the first that is not is the only finding.
 * A sheet that does not say (a bloc's own layout without a heading) is taken as it comes, but an agency must be told.
 */
export const identityFault = ({ bloc, sheet }: SheetReading, { expectedAgency }: CheckContext): KnownFinding | null => {
  const { identity } = sheet;
  const nameOf = (code: string): string => bloc.members.find((member) => member.code === code)?.name ?? code;
  if (identity.bloc !== null && identity.bloc !== bloc.id) {
    return findingIn(sheet, 'workbook.otherBloc', {
      seen: identity.blocName ?? identity.bloc,
      expected: { is: 'text', text: bloc.name },
      facts: {},
    });
  }
  if (identity.edition !== null && identity.edition !== bloc.edition) {
    return findingIn(sheet, 'workbook.otherEdition', {
      seen: String(identity.edition),
      expected: { is: 'text', text: String(bloc.edition) },
      facts: { edition: identity.edition },
    });
  }
  const isMember = bloc.members.some(({ code }) => code === identity.agency);
  if (isMember && (expectedAgency === null || identity.agency === expectedAgency)) return null;
  return findingIn(sheet, 'workbook.otherAgency', {
    seen: isMember && identity.agency !== null ? nameOf(identity.agency) : identity.agencyName,
    expected: { is: 'text', text: expectedAgency === null ? bloc.members.map(({ name }) => name).join('; ') : nameOf(expectedAgency) },
    facts: { of: expectedAgency === null ? 'bloc' : 'account' },
  });
};
