/** The name in the sign-in window's address under which it shall answer; without it, it answers to Office. */
export const ANSWER = 'answer';

/** The channel on which a sign-in window answers the page that opened it. */
export const answerChannel = (answer: string): BroadcastChannel => new BroadcastChannel(`giao-uoc sign-in ${answer}`);
