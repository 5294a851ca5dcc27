import { PERIOD_STATES, SUBMISSION_STATES, type PeriodState } from '#core/bloc/states.ts';
import { ROLES } from '#core/permissions/Actor.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { XLSX } from '#core/endpoints/values.ts';
import { hashOf } from '#core/canonicalJson.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { rubricWorkbook } from '#workbook/rubric/rubricWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { sha256 } from '../../../functions/store/hashing.ts';
import { saveMember } from '../../../functions/store/members.ts';
import type { Store } from '../../../functions/store/Store.ts';
import { seededPeople } from '../../../local/people/seededPeople.ts';
import { seed } from '../../../local/seed.ts';
import { correctedBytes, filledBytes } from '../../functions/http/openedBloc.ts';
import { CAO_BANG, sampleBloc } from '../../sampleBlocs.ts';
import type { LiveApi } from '../liveApi.ts';
import { blocIn, membershipsOf, personOf, settlePermissionWorld } from '../permissionWorld.ts';
import type { Vocabulary } from './anyRequest.ts';

/** Of the years beside the sample bloc, which is open. */
const STATES: readonly PeriodState[] = ['draft', 'meeting', 'published'];

const SENT = ['TTT', 'STP', 'BCHQS'];

/**
 * A world in which much can be asked for: the sample bloc with its people and three sheets sent, somebody for every role in it,
 * and beside it a bloc whose year is a draft, at its meeting or published. Gives the words by which all that is spoken of.
 */
export const settleFuzzWorld = async (store: Store, live: LiveApi): Promise<Vocabulary> => {
  await settlePermissionWorld(store, STATES);
  const bloc = sampleBloc(CAO_BANG);
  const people = seededPeople([bloc]);
  await seed(store, [bloc], people);
  for (const role of ROLES) {
    const [membership] = membershipsOf(role, 'here');
    if (membership) await saveMember(store, { ...membership, bloc: bloc.id, person: personOf(role, 'here'), personName: role }, 'test');
  }
  const numbers = [];
  for (const agency of SENT) numbers.push(...(await sendFirst(live, bloc.id, String(bloc.edition), agency)));
  const inBloc = ROLES.map((role) => personOf(role, 'here'));
  const named = {
    bloc: [...Array.from({ length: 6 }, () => bloc.id), ...STATES.map(blocIn)],
    edition: [String(bloc.edition)],
    agency: bloc.members.flatMap(({ code }) => [code, `${code}.xlsx`]),
  };
  return {
    people: [...people.slice(0, 4).map(({ person }) => person.id), 'cb2018-chair', 'nobody-known', ...inBloc, ...inBloc],
    named,
    words: [
      ...Object.values(named).flat(),
      '2017',
      ...bloc.rubric.criteria.slice(0, 5).map(({ code }) => code),
      ...PERIOD_STATES,
      ...SUBMISSION_STATES,
      ...ROLES,
      '"1"',
      '"2"',
      '1',
      'current',
      '1.xlsx',
      'current.xlsx',
      'click-on-send-1',
      'click-on-send-2',
      '2018-11-15',
      '2018-11-15T03:00:00.000Z',
      '8.5',
      'Thiếu minh chứng ở II.3',
      hashOf(bloc.rubricJson, sha256),
      `"${hashOf(bloc.rubricJson, sha256)}"`,
      ...numbers,
    ],
    workbooks: [
      filledBytes(bloc, 'TTT'),
      correctedBytes(bloc, 'STP'),
      correctedBytes(bloc, 'BCHQS'),
      writeWorkbook(rubricWorkbook(bloc, messagesOf('vi'))),
    ],
  };
};

const sendFirst = async (live: LiveApi, bloc: string, edition: string, agency: string): Promise<readonly string[]> => {
  const reply = await live.ask(endpoints.sendSubmission, {
    authorization: await live.bearer(`cb2018-${agency.toLowerCase()}-staff`),
    path: { bloc, edition, agency },
    headers: { 'content-type': XLSX, 'idempotency-key': `first-of-${agency}` },
    body: correctedBytes(sampleBloc(CAO_BANG), agency),
  });
  if (reply.status !== 201) throw new Error(`${agency} was answered ${reply.status} ${reply.body.toString('utf8')}`);
  const { receipt } = JSON.parse(reply.body.toString('utf8')) as {
    readonly receipt: { readonly number: string; readonly sheetHash: string };
  };
  return [receipt.number, receipt.sheetHash];
};
