import { submissions } from '../http/submissions.ts';
import { overStore } from './overStore.ts';

export const handler = overStore(submissions, process.env);
