import type { Registration } from './Agreement.ts';
import type { Bloc } from './Bloc.ts';

/** What an agency registered for; `null` for nothing, `unknown` where the bloc's file holds nobody's registration. */
export const registrationOf = ({ registrations }: Pick<Bloc, 'registrations'>, agency: string): Registration | null | 'unknown' =>
  registrations.length === 0 ? 'unknown' : (registrations.find((one) => one.agency === agency) ?? null);
