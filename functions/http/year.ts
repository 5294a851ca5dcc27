import { readAudit, verifyAudit } from './audit.ts';
import { handOver } from './handOver.ts';
import { importMembers } from './importMembers.ts';
import { extendDeadline, readDeadline, unlockSubmission } from './deadlines.ts';
import { listDuties, listNotices } from './notices.ts';
import { preparePeriod } from './preparePeriod.ts';
import type { Served } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';
import { listRecords, putOwnRecord, putRecord, removeOwnRecord, removeRecord } from './yearRecords.ts';
import { compareVersions, listVersions } from './submissionVersions.ts';

/** The course of a bloc's year beside the sheets themselves: its periods, its deadlines, what became of what was sent. */
export const year: readonly Served<StoreDoors>[] = [
  preparePeriod,
  importMembers,
  readDeadline,
  extendDeadline,
  unlockSubmission,
  listDuties,
  listNotices,
  handOver,
  readAudit,
  verifyAudit,
  listRecords,
  putRecord,
  removeRecord,
  putOwnRecord,
  removeOwnRecord,
  listVersions,
  compareVersions,
];
