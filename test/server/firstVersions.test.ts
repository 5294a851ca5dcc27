import { expect, test } from 'vitest';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { XLSX } from '#core/endpoints/values.ts';
import { systemClock } from '../../functions/store/Clock.ts';
import { listAudit } from '../../functions/store/auditTrail.ts';
import { listVersions } from '../../functions/store/submissions.ts';
import { correctedBytes, openBloc } from '../functions/http/openedBloc.ts';
import { problemCodeOf, startLiveApi, type LiveReply } from './liveApi.ts';

const AGENCY = 'TTT';
const SENDERS = 30;

test('of thirty first versions that come at once to thirty processes, one is taken and twenty-nine are told so', async () => {
  const { bloc, table, store, stop } = await openBloc();
  const live = await startLiveApi(Array.from({ length: SENDERS }, () => table.open(systemClock)));
  const authorization = await live.bearer('cb2018-ttt-staff');
  const body = correctedBytes(bloc, AGENCY);
  const path = { bloc: bloc.id, edition: String(bloc.edition), agency: AGENCY };

  /** As the pane does: whoever is told that it is too busy now asks again with the same key. */
  const sendUntilAnswered = async (n: number): Promise<LiveReply> => {
    const headers = { 'content-type': XLSX, 'idempotency-key': `first-version-${n}` };
    for (;;) {
      const reply = await live.ask(endpoints.sendSubmission, { authorization, path, headers, body });
      if (reply.status !== 503) return reply;
    }
  };
  const replies = await Promise.all(Array.from({ length: SENDERS }, (_, n) => sendUntilAnswered(n)));

  const answers = replies.map((reply) => `${reply.status} ${problemCodeOf(reply) ?? ''}`.trim()).sort();
  expect(answers).toEqual(['201', ...Array.from({ length: SENDERS - 1 }, () => '412 submission.stale')]);
  const id = { bloc: bloc.id, edition: bloc.edition, agency: AGENCY };
  expect((await listVersions(store, id, { after: null, limit: 100 })).entries).toHaveLength(1);
  const { entries } = await listAudit(store, bloc.id, { after: null, limit: 1000 });
  expect(entries.filter(({ action }) => action === 'submission.sent')).toHaveLength(1);
  expect(live.faults).toEqual([]);

  await live.stop();
  await stop();
});
