import { serviceProblemText } from '#core/messages/serviceProblemText.ts';
import { submissions } from '../http/submissions.ts';
import { overStore } from './overStore.ts';

export const handler = overStore(submissions, process.env, serviceProblemText);
