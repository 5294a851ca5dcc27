import { judgingWordsOr } from '#core/messages/judgingWordsOr.ts';
import { plainProblemText } from '#core/messages/plainProblemText.ts';
import { serviceProblemText } from '#core/messages/serviceProblemText.ts';
import { yearProblemText } from '#core/messages/yearProblemText.ts';
import type { Capability } from '#core/endpoints/Endpoint.ts';
import { archive } from '../functions/http/archive.ts';
import { blocs } from '../functions/http/blocs.ts';
import type { LogLine } from '../functions/http/Doors.ts';
import { evidence } from '../functions/http/evidence.ts';
import { exports } from '../functions/http/exports.ts';
import { judging } from '../functions/http/judging/judging.ts';
import { lambdaOver } from '../functions/http/lambdaOver.ts';
import { me } from '../functions/http/me.ts';
import type { HttpLambda } from '../functions/http/PayloadV2.ts';
import { ranking } from '../functions/http/ranking.ts';
import { rubrics } from '../functions/http/rubrics.ts';
import { service } from '../functions/http/service.ts';
import { openDoors } from '../functions/http/StoreDoors.ts';
import { submissions } from '../functions/http/submissions.ts';
import { year } from '../functions/http/year.ts';
import { verification } from '../functions/http/verification.ts';
import type { EvidenceStore } from '../functions/store/EvidenceStore.ts';
import type { Store } from '../functions/store/Store.ts';

/** The very functions that the cloud runs, all in one process. */
export const functionsOver = (
  store: Store,
  documents: EvidenceStore,
  log: (line: LogLine) => void,
): { readonly [One in Capability]: HttpLambda } => {
  const open = openDoors(store, log, plainProblemText);
  const handed = openDoors(store, log, serviceProblemText);
  const ofYear = openDoors(store, log, yearProblemText);
  return {
    me: lambdaOver(me, open),
    blocs: lambdaOver(blocs, open),
    rubrics: lambdaOver(rubrics, handed),
    submissions: lambdaOver(submissions, handed),
    ranking: lambdaOver(ranking, open),
    judging: lambdaOver(judging, openDoors(store, log, judgingWordsOr(plainProblemText))),
    exports: lambdaOver(exports, openDoors(store, log, judgingWordsOr(serviceProblemText))),
    year: lambdaOver(year, ofYear),
    archive: lambdaOver(archive, ofYear),
    verification: lambdaOver(verification, open),
    evidence: lambdaOver(evidence, () => ({ ...open(), evidence: documents })),
    service: lambdaOver(service, open),
  };
};
