import * as endpoints from '#core/endpoints/rubrics.ts';
import { Problem } from '#core/problem.ts';
import { publishedYear } from '#core/versions/publishedYear.ts';
import { publishRubric as publish } from '../store/publishRubric.ts';
import { allHeads } from './allHeads.ts';
import { openedYear } from './openedYear.ts';
import { rubricInWorkbook } from './rubricInWorkbook.ts';
import { agenciesJson, changesJson, versionJson } from './rubricJson.ts';
import { agenciesToSendAgain, rubricYear } from './rubricYears.ts';
import { serve } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

/** A reason counts only beside the confirmation that it explains. */
const reasonOf = ({ confirm, reason }: { readonly confirm?: string | undefined; readonly reason?: string | undefined }): string | null =>
  confirm === 'yes' ? (reason?.normalize('NFC').trim() ?? null) : null;

export const publishRubric = serve<typeof endpoints.publishRubric, StoreDoors>(
  endpoints.publishRubric,
  async ({ path, query, headers, body }, { doors, caller, period: seen, language }) => {
    const year = await openedYear(doors, path);
    const read = rubricInWorkbook(body);
    if ('faults' in read) throw new Problem('rubric.hasFaults', { faults: read.faults });
    const next = publishedYear(year.bloc, read.bloc);
    const asked = await agenciesToSendAgain(doors, year, await allHeads(doors.store, path), next);
    const { version, replayed } = await publish(doors.store, {
      ...path,
      file: next,
      madeFrom: year.period.blocVersion,
      expectedHash: headers['if-match'],
      state: seen.state,
      by: caller.id,
      reason: reasonOf(query),
      sendAgain: asked,
    });
    const before = await rubricYear(doors, path, version.version - 1);
    const now = await openedYear(doors, path);
    const sendAgain = await agenciesToSendAgain(doors, now, await allHeads(doors.store, path), next);
    return {
      body: {
        ...(await versionJson(doors, version)),
        changes: changesJson(before.bloc, next, language),
        sendAgain: agenciesJson(next, sendAgain),
      },
      etag: version.hash,
      replayed,
    };
  },
);
