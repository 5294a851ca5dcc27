import * as endpoints from '#core/endpoints/members.ts';
import { memberFaultText } from '#core/messages/memberBookOf.ts';
import type { Language } from '#core/messages/language.ts';
import type { MemberFault } from '#core/members/MemberEntry.ts';
import { withMembers } from '#core/members/withMembers.ts';
import { Problem } from '#core/problem.ts';
import { readMembers } from '#workbook/lists/readMembers.ts';
import { preparePeriod } from '../store/preparePeriod.ts';
import { openedYear } from './openedYear.ts';
import { serve } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

export const importMembers = serve<typeof endpoints.importMembers, StoreDoors>(
  endpoints.importMembers,
  async ({ path, headers, body }, { doors, caller, language }) => {
    const { bloc, period } = await openedYear(doors, path);
    const read = readMembers(body, bloc.rubric);
    if ('refused' in read) throw new Problem('members.unreadable', { reason: read.refused });
    if ('faults' in read) throw refusal(read.faults, language);
    const next = withMembers(bloc, read.members);
    if ('named' in next) throw refusal([{ sheet: '', cell: '', seen: '', expected: { is: 'named', at: next.named.at } }], language);
    const { blocVersion } = await preparePeriod(doors.store, {
      ...path,
      file: { ...next.bloc, receiptPrefix: period.receiptPrefix },
      due: period.due,
      by: caller.id,
      expectedVersion: headers['if-match'],
    });
    const { added, changed, removed, unchanged } = next.changes;
    return {
      body: { blocVersion, added: [...added], changed: [...changed], removed: [...removed], unchanged: [...unchanged] },
      etag: String(blocVersion),
    };
  },
);

const refusal = (faults: readonly MemberFault[], language: Language) =>
  new Problem('members.hasFaults', { faults: faults.map((fault) => ({ ...fault, text: memberFaultText(fault, language) })) });
