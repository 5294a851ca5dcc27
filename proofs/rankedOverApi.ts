import type { Bloc, Member } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import type { Endpoint, ReplyOf } from '#core/endpoints/Endpoint.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { XLSX } from '#core/endpoints/values.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { EMPTY_FILLING, type Typed } from '#workbook/scoring/Filling.ts';
import { scoringWorkbook } from '#workbook/scoring/scoringWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { sha256 } from '../functions/store/hashing.ts';
import type { Store } from '../functions/store/Store.ts';
import { seededPeople, type Inhabitant } from '../local/people/seededPeople.ts';
import { seed } from '../local/seed.ts';
import { functionsOver } from '../server/functionsOver.ts';
import { eventFor } from '../test/functions/http/eventFor.ts';
import { testEvidence } from '../test/functions/store/testEvidence.ts';
import type { SlowMember, SlowSheet, SlowYear } from './slow/SlowYear.ts';
import { yearJson } from './yearJson.ts';

/**
 * A year as sheets can be sent: a result that is measured by the best of the bloc passes its target. One that does not is typed by no
 * hand in our workbook, whose own formula scores it, while the drawn year leaves such a score to chance.
 */
export const sendable = (year: SlowYear): SlowYear => ({
  ...year,
  members: year.members.map((member) => (member.sheet === null ? member : { ...member, sheet: passing(member.sheet) })),
});

const passing = (sheet: SlowSheet): SlowSheet => ({
  ...sheet,
  measures: Object.fromEntries(
    Object.entries(sheet.measures).map(([code, { target, actual }]) => [code, { target, actual: actual > target ? actual : target + 25 }]),
  ),
});

/** The bloc's file under a name of its own, led by its first two members. */
const blocOf = (year: SlowYear, name: string): Bloc => {
  const { bloc } = yearJson(year) as { readonly bloc: { readonly [name: string]: Json } };
  const [chair, viceChair = chair] = year.members;
  // People are called by the first letters of the province, which must tell blocs in one table apart.
  const province = [...name].join(' ');
  return readBloc({ ...bloc, id: name, province, chairCode: chair?.code ?? null, viceChairCode: viceChair?.code ?? null });
};

const numbers = (values: Readonly<Record<string, number>>): ReadonlyMap<string, Typed> =>
  new Map(Object.entries(values).map(([code, value]) => [code, { type: 'number', number: String(value) }]));

/** The member's own workbook, filled in: scores that are judged, results of those that are measured, nothing where it was not assigned. */
const workbookOf = (bloc: Bloc, member: Member, sheet: SlowSheet): Uint8Array => {
  const isTyped = (code: string): boolean => !(code in sheet.measures) && !sheet.dropped.includes(code);
  const measured = Object.entries(sheet.measures).filter(([code]) => !sheet.dropped.includes(code));
  const results = Object.fromEntries(
    measured.flatMap(([code, { target, actual }]) => [
      [`${code}#target`, target],
      [`${code}#actual`, actual],
    ]),
  );
  const filling = {
    ...EMPTY_FILLING,
    scores: numbers(Object.fromEntries(Object.entries(sheet.scores).filter(([code]) => isTyped(code)))),
    results: numbers(results),
  };
  return writeWorkbook(scoringWorkbook(bloc, member, { messages: messagesOf('vi'), sha256, filling }));
};

export type RankingReply = ReplyOf<typeof endpoints.readRanking>;

interface Asked {
  readonly path?: Readonly<Record<string, string>>;
  readonly bytes?: Uint8Array;
  readonly json?: unknown;
}

/** Sends every sheet of a year over the service, closes it, and reads the ranking as its chair. Throws where anything is refused. */
export const rankedOverApi = async (store: Store, year: SlowYear, name: string): Promise<RankingReply> => {
  const bloc = blocOf(year, name);
  const people = seededPeople([bloc]);
  await seed(store, [bloc], people);
  const functions = functionsOver(store, testEvidence(), () => undefined);
  const place = { bloc: bloc.id, edition: String(bloc.edition) };
  const ask = async <One extends Endpoint>(
    who: Inhabitant,
    endpoint: One,
    { path = {}, bytes, json }: Asked = {},
  ): Promise<ReplyOf<One>> => {
    const event = eventFor(endpoint, {
      path: { ...place, ...path },
      headers: {
        ...(bytes && { 'content-type': XLSX, 'idempotency-key': `click-of-${who.person.id}` }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
      },
      claims: { sub: who.person.id, token_use: 'access', name: who.person.name },
      ...(bytes && { body: Buffer.from(bytes).toString('base64'), isBase64Encoded: true }),
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    const context = { awsRequestId: 'r', functionName: 'f', getRemainingTimeInMillis: () => 60_000 };
    const { statusCode, body = '' } = await functions[endpoint.function](event, context);
    if (statusCode >= 300) throw new Error(`${endpoint.name} was answered ${statusCode}: ${body}`);
    return JSON.parse(body) as ReplyOf<One>;
  };
  const holder = (role: string, agency: string): Inhabitant => {
    const held = people.find(({ memberships }) => memberships.some((one) => one.role === role && one.agency === agency));
    if (!held) throw new Error(`nobody is ${role} of ${agency}`);
    return held;
  };
  for (const { code, sheet } of year.members.filter((one): one is SlowMember & { readonly sheet: SlowSheet } => one.sheet !== null)) {
    const member = bloc.members.find((one) => one.code === code);
    if (member)
      await ask(holder('staff', code), endpoints.sendSubmission, { path: { agency: code }, bytes: workbookOf(bloc, member, sheet) });
  }
  const chair = holder('chair', bloc.chairCode ?? '');
  await ask(chair, endpoints.movePeriod, { json: { from: 'open', to: 'closed', reason: 'Hết hạn nộp' } });
  return ask(chair, endpoints.readRanking);
};
