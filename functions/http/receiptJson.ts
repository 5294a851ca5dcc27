import type { endpoints } from '#core/endpoints/endpoints.ts';
import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import { writePoints } from '#core/points.ts';
import type { Receipt } from '../store/Receipt.ts';
import type { Doors } from './Doors.ts';

type ReceiptJson = ReplyOf<typeof endpoints.readSubmission>['receipt'];

/** A receipt as the API gives it out. `senderName` is how the bloc knows whoever sent it. */
export const receiptJson = ({ totals, by, rubricHash, ...receipt }: Receipt, senderName: string): ReceiptJson => ({
  ...receipt,
  sentBy: { id: by, name: senderName },
  total: writePoints(totals.total),
  bonus: writePoints(totals.bonus),
  deduction: writePoints(totals.deduction),
  sections: totals.sections.map(({ code, points }) => ({ code, points: writePoints(points) })),
  rubric: rubricHash,
});

/** The name that the bloc knows a sender by; the id of one whose memberships are gone. */
export const senderNameOf = (doors: Pick<Doors, 'findMemberships'>, { by, bloc }: Receipt): Promise<string> => personName(doors, by, bloc);

/** The name that the bloc knows a person by; the id of one whose memberships are gone. */
export const personName = async ({ findMemberships }: Pick<Doors, 'findMemberships'>, person: string, bloc: string): Promise<string> => {
  const memberships = await findMemberships(person);
  return (memberships.find((one) => one.bloc === bloc) ?? memberships[0])?.personName ?? person;
};
