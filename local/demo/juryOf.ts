import type { Bloc, Member } from '#core/bloc/Bloc.ts';
import { dayOf } from '#core/calendar.ts';
import type { Role } from '#core/permissions/Actor.ts';
import { inventedName } from '../people/inventedName.ts';
import type { Inhabitant } from '../people/seededPeople.ts';

/** Names of people up to here are taken by those who are always there. */
const FIRST_NAME = 220;

/**
 * Who a bloc's year needs beside those that are always there: two appraisers of two agencies, so that neither agency is judged by
 * its own, and a secretary. None of them is of the chair's agency.
 */
export const juryOf = (bloc: Bloc): readonly Inhabitant[] => {
  const others = bloc.members.filter(({ code }) => code !== bloc.chairCode);
  return (['appraiser', 'appraiser', 'secretary'] as const).flatMap((role, at) => {
    const agency = others[at % others.length];
    return agency ? [inhabitant(bloc, role, agency, at)] : [];
  });
};

const inhabitant = (bloc: Bloc, role: Role, agency: Member, at: number): Inhabitant => {
  const id = `${bloc.id}-${role}-${at + 1}`;
  const name = inventedName(FIRST_NAME + at);
  const from = dayOf(bloc.edition, 1, 1) ?? bloc.dates.periodFrom;
  return {
    person: { id, name, email: `${role}-${at + 1}@${bloc.id}.example`, posts: [{ role, blocName: bloc.name, agencyName: agency.name }] },
    bloc,
    role,
    agency,
    memberships: [{ person: id, personName: name, bloc: bloc.id, role, agency: agency.code, from, to: null }],
  };
};
