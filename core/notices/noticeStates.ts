/**
 * What became of a notice's mail. `written`: nobody has begun to send it. `sending`: somebody has, and where it stays so nobody knows whether
 * it arrived: it is never sent a second time for that. `noAddress`: nobody gave one. `failed`: the mail server surely did not take it.
 */
export const NOTICE_STATES = ['written', 'noAddress', 'sending', 'sent', 'failed'] as const;

export type NoticeState = (typeof NOTICE_STATES)[number];
