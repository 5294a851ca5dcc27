import type { Bloc } from '#core/bloc/Bloc.ts';

/** The short name of a member; a code that nobody has is printed as it is. */
export const memberName = ({ members }: Pick<Bloc, 'members'>, code: string): string =>
  members.find((member) => member.code === code)?.name ?? code;

/** The name of whoever holds an office; `null` where nobody does. */
export const officeName = (bloc: Pick<Bloc, 'members'>, code: string | null): string | null =>
  code === null ? null : memberName(bloc, code);
