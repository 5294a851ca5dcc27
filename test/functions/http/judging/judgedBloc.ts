import { readDay, type Day } from '#core/calendar.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import type { Role, AppraiserScope } from '#core/permissions/Actor.ts';
import { systemClock } from '../../../../functions/store/Clock.ts';
import { saveMember } from '../../../../functions/store/members.ts';
import { bodyOf, correctedBytes, filledBytes, openBloc, type OpenedBloc } from '../openedBloc.ts';

const CLEAN = ['TTT', 'STP', 'BCHQS', 'BDBP', 'CAT'];

const day = (text: string): Day => {
  const read = readDay(text);
  if (read === null) throw new Error(`no day: ${text}`);
  return read;
};

export interface JudgedBloc extends OpenedBloc {
  readonly moveTo: (...states: readonly string[]) => Promise<void>;
  readonly hire: (person: string, role: Role, agency: string | null, scope?: AppraiserScope) => Promise<void>;
}

/**
 * The sample bloc, whose chair is of TTT and vice-chair of STP, with the sheets of some agencies sent, and people beside those of
 * the sample: `appraiser` of CAT, `partial` of CAT who looks at section I of TTT, `office` of STP, `secretary` and `administrator`.
 */
export const judgedBloc = async (sent: readonly string[], change: Readonly<Record<string, unknown>> = {}): Promise<JudgedBloc> => {
  let now = Date.parse('2018-11-10T03:00:00.000Z');
  const here = await openBloc({ ...systemClock, now: () => now }, change);
  const { bloc, store, ask } = here;
  const hire: JudgedBloc['hire'] = (person, role, agency, scope) =>
    saveMember(
      store,
      {
        person: `cb2018-${person}`,
        personName: `Tên ${person}`,
        bloc: bloc.id,
        role,
        agency,
        from: day('2018-01-01'),
        to: null,
        ...(scope && { scope }),
      },
      'test',
    );
  await hire('appraiser', 'appraiser', 'CAT');
  await hire('partial', 'appraiser', 'CAT', { agencies: ['TTT'], criteria: ['I'] });
  await hire('office', 'office', 'STP');
  await hire('secretary', 'secretary', 'BDBP');
  await hire('administrator', 'administrator', null);
  for (const agency of sent) {
    const isAsFilled = CLEAN.includes(agency) && Object.keys(change).length === 0;
    const bytes = isAsFilled ? filledBytes(bloc, agency) : correctedBytes(bloc, agency);
    const { statusCode, body } = await here.send(agency, bytes);
    if (statusCode !== 201) throw new Error(body);
  }
  now = Date.parse('2018-11-16T03:00:00.000Z');
  const moveTo: JudgedBloc['moveTo'] = async (...states) => {
    let { state: from } = bodyOf(endpoints.readPeriod, await ask('chair', endpoints.readPeriod));
    for (const to of states) {
      const json = { from, to, ...(to === 'closed' && { reason: 'Hết hạn nộp' }) };
      from = bodyOf(endpoints.movePeriod, await ask('chair', endpoints.movePeriod, { json })).state;
    }
  };
  return { ...here, hire, moveTo };
};
