import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Sheet } from '#core/sheet/Sheet.ts';

/** The sheet as that member's, whatever it says of itself; as it is where the code is no member's. */
export const asMembers = (sheet: Sheet, { members }: Bloc, agency: string | null): Sheet => {
  const member = members.find(({ code }) => code === agency);
  return member ? { ...sheet, identity: { ...sheet.identity, agency: member.code, agencyName: member.name } } : sheet;
};

/** A table of an agency's own that names nobody is that of whoever sends it. */
export const asSenders = (sheet: Sheet, bloc: Bloc, sender: string | null): Sheet => {
  const { agency, agencyName } = sheet.identity;
  return sheet.origin === 'foreign' && agency === null && agencyName === null ? asMembers(sheet, bloc, sender) : sheet;
};
