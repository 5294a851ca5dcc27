import { describe, expect, test } from 'vitest';
import { assumedParts } from '#core/rubric/assumedParts.ts';

describe('assumedParts', () => {
  test('finds every kind of mark, in the order of the file', () => {
    const found = assumedParts({
      assumed: ['viceChairCode'],
      members: [
        { code: 'STP', name: 'Sở Tư pháp' },
        { code: 'PTP', name: 'Phòng Tư pháp', assumed: true },
      ],
      dates: { assumed: ['periodTo'] },
      covenant: { assumed: ['signatories'] },
      movements: [{ vi: 'Chung sức xây dựng nông thôn mới', assumed: true }],
      registrations: [{ agency: 'STP', title: 'Tập thể lao động xuất sắc', assumed: true }],
      parent: { bloc: 'noi-chinh', name: 'Khối Nội chính', assumed: true },
      rubric: {
        scale: { assumedFields: ['step'] },
        naPolicy: { assumed: true },
        gates: [{ id: 'g1', when: 'Bị kỷ luật', assumed: true }],
        classification: [
          { key: 'tot', title: 'Tốt', assumed: true },
          { key: 'kha', assumedFields: ['min'] },
        ],
        ranking: { assumed: true },
        quotas: [{ award: 'Cờ thi đua', assumed: true }],
        deadlines: [{ what: 'sơ kết', assumed: true }],
        criteria: [
          { code: 'I', title: 'Mục một', assumed: false },
          { code: 'I.1', title: 'Một', assumed: false, assumedFields: ['rule', 'max'] },
          { code: 'I.2', title: 'Hai', assumed: true, assumedFields: ['max'] },
        ],
        assumptions: ['Tổng 100 được suy ra.'],
      },
    });
    expect(found).toEqual([
      { in: 'bloc', name: '', fields: ['viceChairCode'] },
      { in: 'members', name: 'Phòng Tư pháp', fields: [] },
      { in: 'dates', name: '', fields: ['periodTo'] },
      { in: 'covenant', name: '', fields: ['signatories'] },
      { in: 'movements', name: 'Chung sức xây dựng nông thôn mới', fields: [] },
      { in: 'registrations', name: 'STP', fields: [] },
      { in: 'parent', name: 'Khối Nội chính', fields: [] },
      { in: 'scale', name: '', fields: ['step'] },
      { in: 'naPolicy', name: '', fields: [] },
      { in: 'gates', name: 'Bị kỷ luật', fields: [] },
      { in: 'grades', name: 'Tốt', fields: [] },
      { in: 'grades', name: 'kha', fields: ['min'] },
      { in: 'ranking', name: '', fields: [] },
      { in: 'quotas', name: 'Cờ thi đua', fields: [] },
      { in: 'deadlines', name: 'sơ kết', fields: [] },
      { in: 'criteria', name: 'I.1', fields: ['rule', 'max'] },
      { in: 'criteria', name: 'I.2', fields: [] },
      { in: 'assumptions', name: 'Tổng 100 được suy ra.', fields: [] },
    ]);
  });

  test.each([[null], [7], [{}], [{ rubric: null }], [{ rubric: { criteria: 'x', gates: [null, 1] }, assumed: false }]])(
    'finds nothing in %j',
    (json) => {
      expect(assumedParts(json)).toEqual([]);
    },
  );
});
