import type { endpoints } from '#core/endpoints/endpoints.ts';
import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import { writePoints } from '#core/points.ts';
import type { Receipt } from '../store/Receipt.ts';
import type { Doors } from './Doors.ts';
import { personName } from './personName.ts';

type ReceiptJson = ReplyOf<typeof endpoints.readSubmission>['receipt'];

/** A receipt as the API gives it out. `senderName` is how the bloc knows whoever sent it. */
export const receiptJson = ({ totals, by, rubricHash, mapping: _ofTheFile, ...receipt }: Receipt, senderName: string): ReceiptJson => ({
  ...receipt,
  sentBy: { id: by, name: senderName },
  total: writePoints(totals.total),
  bonus: writePoints(totals.bonus),
  deduction: writePoints(totals.deduction),
  sections: totals.sections.map(({ code, points }) => ({ code, points: writePoints(points) })),
  rubric: rubricHash,
});

/** The name that the bloc knows a sender by. */
export const senderNameOf = (doors: Pick<Doors, 'findMemberships'>, { by, bloc }: Receipt): Promise<string> => personName(doors, by, bloc);
