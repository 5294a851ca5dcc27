import { listSubmissions } from './listSubmissions.ts';
import { confirmSubmission, returnSubmission, withdrawSubmission } from './moveSubmission.ts';
import { readSubmission } from './readSubmission.ts';
import { sendSubmission } from './sendSubmission.ts';
import type { Served } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

/** Sending sheets, and what was sent. */
export const submissions: readonly Served<StoreDoors>[] = [
  sendSubmission,
  readSubmission,
  listSubmissions,
  withdrawSubmission,
  confirmSubmission,
  returnSubmission,
];
