import { plainProblemText } from '#core/messages/plainProblemText.ts';
import { verification } from '../http/verification.ts';
import { overStore } from './overStore.ts';

export const handler = overStore(verification, process.env, plainProblemText);
