import type { IncomingMessage, ServerResponse } from 'node:http';
import { blocInPeriod } from '#core/bloc/blocInPeriod.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import { dayInVietnam } from '#core/dayInVietnam.ts';
import { showMoment } from '#core/messages/dates.ts';
import type { Language } from '#core/messages/language.ts';
import { NOTICE_WORDS, noticeText } from '#core/messages/noticeText.ts';
import { allPages } from '../functions/http/allPages.ts';
import { matterOf, remind } from '../functions/notices/remind.ts';
import { listRecords } from '../functions/store/auditTrail.ts';
import { findBloc } from '../functions/store/blocs.ts';
import { listNotices, type Notice } from '../functions/store/notices.ts';
import { everyPeriod, findPeriod } from '../functions/store/periods.ts';
import type { Store } from '../functions/store/Store.ts';
import type { Mount } from '../server/HttpService.ts';
import { writeReply } from '../server/writeResult.ts';
import { notFound } from './mounts.ts';

interface Line {
  readonly notice: Notice;
  readonly text: string;
}

/**
 * The outbox of this machine, `?lang=en` in English: what people would be told by mail elsewhere. Looking at it reminds everybody of
 * what is due first, each matter once, as the daily task does.
 */
export const outboxMount = (store: Store): Mount => ({
  prefix: '/outbox',
  handle: async (request, response) => {
    const { pathname, searchParams } = addressOf(request);
    if (request.method !== 'GET' || pathname !== '/outbox') return notFound(response);
    const language: Language = searchParams.get('lang') === 'en' ? 'en' : 'vi';
    await remind({ store, send: null, site: null });
    answer(response, page(await linesOf(store, language), language));
  },
});

const addressOf = ({ url = '/' }: IncomingMessage): URL => new URL(url, 'http://localhost');

const answer = (response: ServerResponse, html: string): void => {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
  writeReply(response, { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(html) });
};

/** The latest first. */
const linesOf = async (store: Store, language: Language): Promise<readonly Line[]> => {
  const lines: Line[] = [];
  for (const bloc of await listRecords(store)) {
    for (const id of await everyPeriod(store, bloc)) {
      const period = await findPeriod(store, id);
      const stored = period && (await findBloc(store, bloc, period.blocVersion));
      if (!stored) continue;
      const year = blocInPeriod(readBloc(stored.json), id.kind);
      const notices = await allPages((request) => listNotices(store, id, request));
      lines.push(
        ...notices.map((notice) => ({ notice, text: noticeText(matterOf(notice, year, dayInVietnam(Date.parse(notice.at))), language) })),
      );
    }
  }
  return lines.sort((a, b) => (a.notice.at < b.notice.at ? 1 : a.notice.at > b.notice.at ? -1 : 0));
};

const page = (lines: readonly Line[], language: Language): string => {
  const { outbox, states } = NOTICE_WORDS[language];
  const rows = lines.map(({ notice, text }) => {
    const cells = [showMoment(notice.at, language), notice.personName, text, states[notice.state]];
    return `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
  });
  const heads = [outbox.at, outbox.to, outbox.what, outbox.state].map((head) => `<th scope="col">${escaped(head)}</th>`).join('');
  const table = `<table><thead><tr>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(outbox.title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}
table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #ccc;padding:.5rem;text-align:left;vertical-align:top}</style></head>
<body><h1>${escaped(outbox.title)}</h1><p>${escaped(outbox.explained)}</p>
${lines.length === 0 ? `<p>${escaped(outbox.none)}</p>` : table}</body></html>
`;
};

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
