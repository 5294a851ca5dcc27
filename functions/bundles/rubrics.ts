import { serviceProblemText } from '#core/messages/serviceProblemText.ts';
import { rubrics } from '../http/rubrics.ts';
import { overStore } from './overStore.ts';

export const handler = overStore(rubrics, process.env, serviceProblemText);
