import type { WordsLike } from '../CodedWords.ts';
import type { notices as source } from '../vi/notices.ts';

export const notices: WordsLike<typeof source> = {
  period: { yearEnd: ({ edition }) => `year ${edition}`, midYear: ({ edition }) => `first half of ${edition}` },
  by: ({ day }) => ` by the end of ${day}`,
  overdue: ({ day }) => ` (overdue since ${day})`,
  parties: {
    staff: "the agency's staff",
    head: 'the head of the agency',
    appraiser: 'the appraisal team',
    chair: 'the bloc chair',
    viceChair: 'the vice-chair',
  },
  sentences: {
    open: ({ period, bloc }) => `${bloc}: the period ${period} is prepared; look at its rubric and deadline, then open it.`,
    send: ({ period, agency, by }) => `${agency} has not sent its sheet (${period}); check the sheet and send it${by}.`,
    mend: ({ period, agency }) => `The sheet of ${agency} (${period}) was returned; read why, mend the criteria named, then send it again.`,
    confirm: ({ period, agency, by }) => `${agency} has sent its sheet (${period}); as its head, please look at it and confirm it${by}.`,
    settle: ({ period, agency }) => `No sheet of ${agency} counts (${period}); unlock it with a reason, or note that none was sent.`,
    close: ({ period, bloc }) => `${bloc}: the deadline for sheets is over (${period}); close the sending.`,
    beginReview: ({ period, bloc }) => `${bloc}: the sending is closed (${period}); begin the appraisal.`,
    appraise: ({ period, bloc }) => `${bloc}: sheets are waiting for appraisal (${period}); score the criteria assigned to you.`,
    answer: ({ period, agency }) => `The appraisal of ${agency} is there (${period}); look at each criterion, accept it or explain.`,
    goOn: ({ period, bloc }) => `${bloc}: once the agencies and the appraisal team are done, take the period (${period}) a step on.`,
    freeze: ({ period, bloc }) => `${bloc}: the period (${period}) is at its meeting; freeze the ranking when the meeting is over.`,
    publish: ({ period, bloc }) => `${bloc}: the ranking (${period}) is frozen; publish it to the agencies.`,
  },
  subject: ({ bloc, period }) => `${bloc}: something to do, ${period}`,
  greeting: ({ name }) => `Dear ${name},`,
  closing: ({ site }) => `Open Giao Ước: ${site}`,
  automatic: 'This message was sent once, by the system, for the matter above. There is no need to answer.',
  outbox: {
    title: 'Outbox',
    explained: 'This machine sends no mail. Each matter is called to mind once for each person and written down here.',
    none: 'No notices yet. They appear when something is due.',
    at: 'At',
    to: 'To',
    what: 'What',
    state: 'State',
  },
  states: {
    written: 'written, not sent',
    noAddress: 'no address yet',
    sending: 'handed over, arrival unknown',
    sent: 'sent',
    failed: 'could not be sent',
  },
};
