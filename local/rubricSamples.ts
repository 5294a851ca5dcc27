import { messagesOf } from '#core/messages/messagesOf.ts';
import { XLSX } from '#core/endpoints/values.ts';
import { rubricWorkbook } from '#workbook/rubric/rubricWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import type { Mount } from '../server/HttpService.ts';
import { writeReply } from '../server/writeResult.ts';
import { notFound } from './mounts.ts';
import type { SampleBloc } from './sampleBlocs.ts';

/** Relative to the page of the bench. */
export const rubricFile = ({ folder }: SampleBloc): string => `rubrics/${encodeURIComponent(folder)}.xlsx`;

/** The rubric of each sample bloc as the workbook that its chair edits, made when it is asked for. */
export const rubricSamplesMount = (blocs: readonly SampleBloc[]): Mount => ({
  prefix: '/bench/rubrics',
  handle: async (request, response) => {
    const path = (request.url ?? '').split('?')[0];
    const sample = blocs.find((one) => path === `/bench/${rubricFile(one)}`);
    if (request.method !== 'GET' || !sample) return notFound(response);
    const body = Buffer.from(writeWorkbook(rubricWorkbook(sample.bloc, messagesOf('vi'))));
    writeReply(response, { status: 200, headers: { 'content-type': XLSX, 'cache-control': 'no-store' }, body });
  },
});
