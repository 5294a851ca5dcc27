import { isApiFault } from '../client/ApiFault.ts';
import { KEYS } from './preferences.ts';
import type { Services } from './Services.ts';
import { theEndpoints } from './session.ts';

/**
 * Learns the year of the own bloc, by which a table is read that is not ours: from the blank workbook of the own agency, which
 * carries it. This machine keeps that workbook, so that such tables are read without network and sign-in from then on.
 *
 * Gives whether the year is known now.
 */
export const learnOwnYear = async (services: Services): Promise<boolean> => {
  const { store, host, checker } = services;
  const blank = (await blankWorkbook(services)) ?? (await host.memory.read(KEYS.ownYear));
  const bloc = blank instanceof Uint8Array ? await checker.yearIn(blank) : null;
  if (bloc) store.tell({ type: 'ownYearRead', bloc });
  return bloc !== null;
};

/** `null` where nobody is signed in, the person is of no agency, or the service cannot be reached: then what is kept has to do. */
const blankWorkbook = async ({ store, client, host }: Services): Promise<Uint8Array | null> => {
  const membership = store.state.person?.memberships.find(({ agency, editions }) => agency !== null && editions.length > 0);
  if (!membership) return null;
  const { bloc, agency, editions } = membership;
  try {
    const { downloadTemplate } = await theEndpoints();
    const bytes = await client.call(downloadTemplate, { path: { bloc, edition: String(editions[0]), agency: `${agency}.xlsx` } });
    await host.memory.write(KEYS.ownYear, bytes).catch((error: unknown) => console.warn('not remembered', KEYS.ownYear, error));
    return bytes;
  } catch (error) {
    if (isApiFault(error)) return null;
    throw error;
  }
};
