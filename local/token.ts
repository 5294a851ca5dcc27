import { keysIn } from './signIn/keys.ts';
import { mintToken } from './signIn/mintToken.ts';
import { findRunning } from './signIn/running.ts';
import type { SeededPerson } from './signIn/SeededPerson.ts';

/** What the command prints, and the code that it leaves with. */
export interface Printed {
  readonly exitCode: 0 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * `npm run -s token -- PERSON`: a bearer token for a seeded person, by id or e-mail address. Without a person it lists them.
 *
 * @param now milliseconds since 1970
 */
export const printToken = async (wanted: string | undefined, dataDir: string, now: number): Promise<Printed> => {
  const running = await findRunning(dataDir);
  if (!running) return failed(`No service has been started on ${dataDir} yet: run npm start first.`);
  if (wanted === undefined) return done(running.people.map(lineOf).join('\n'));

  const person = running.people.find(({ id, email }) => id === wanted || email === wanted);
  if (!person) return failed(`There is no ${wanted}. Run npm run -s token without a name to see who there is.`);
  return done(await mintToken(await keysIn(dataDir), running.issuer, person, now));
};

const lineOf = ({ id, name, posts }: SeededPerson): string =>
  [id, name, posts.map(({ role, agencyName }) => (agencyName === null ? role : `${role}, ${agencyName}`)).join('; ')].join('\t');

const done = (stdout: string): Printed => ({ exitCode: 0, stdout: `${stdout}\n`, stderr: '' });

const failed = (sentence: string): Printed => ({ exitCode: 2, stdout: '', stderr: `${sentence}\n` });
