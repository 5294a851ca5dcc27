import { serviceProblemText } from '#core/messages/serviceProblemText.ts';
import { exports } from '../http/exports.ts';
import { overStore } from './overStore.ts';

export const handler = overStore(exports, process.env, serviceProblemText);
