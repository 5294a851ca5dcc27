import { endpoints } from '#core/endpoints/endpoints.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { contentHash } from '../../functions/store/hashing.ts';
import { askJson, requireOk, staffOf, type DemoGround } from './DemoGround.ts';

/** The staff of an agency announce a list of what they put forward for a criterion, and send its bytes where the leave says. */
export const attachDocument = async (ground: DemoGround, agency: string, criterion: string, text: string): Promise<void> => {
  const bytes = writeWorkbook({
    properties: { title: `Bảng kê tài liệu bổ sung - ${agency}`, creator: agency },
    sheets: [
      { name: 'Bảng kê', cells: [criterion, text].map((said, column) => ({ row: 0, column, content: { type: 'text', text: said } })) },
    ],
  });
  const { send } = await askJson(ground, staffOf(ground, agency), endpoints.announceEvidence, {
    path: { agency },
    json: { name: `Bảng kê tài liệu bổ sung - ${agency}.xlsx`, size: bytes.length, hash: contentHash(bytes), criterion },
  });
  const { method, address, headers } = send;
  await requireOk(await fetch(`${ground.origin}${address}`, { method, headers, body: new Uint8Array(bytes) }), 'the document');
};
