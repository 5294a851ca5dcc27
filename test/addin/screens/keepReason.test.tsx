import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { REASON_LENGTH } from '#core/messages/keptWarnings.ts';
import { openPaneOver } from '../paneOver.tsx';
import { bloc } from '../sampleSheet.ts';
import { memberOf, workbookWith } from '../workbooks.ts';
import { inventedFilling } from '../../../samples/make/inventedFilling.ts';

const { buttons, pane: words } = messagesOf('vi');
const { keep, frame } = words;
const REASON = 'Văn bản của năm trước, nay vẫn còn hiệu lực.';

/** A good sheet but for one document of another year. */
const withOldDocument = (): Uint8Array => {
  const { evidence } = inventedFilling(bloc, memberOf('STP'));
  const [code = ''] = [...evidence.keys()];
  return workbookWith('STP', { evidence: new Map([...evidence, [code, 'Báo cáo số 12/BC-STP ngày 05/3/2015']]) });
};

const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));

const openWarning = async (): Promise<void> => {
  await openPaneOver(withOldDocument());
  press(buttons.check);
  await screen.findByRole('tablist');
  press(buttons.keepWithReason);
};

const write = (text: string): void => void fireEvent.change(screen.getByLabelText(keep.label), { target: { value: text } });

const isOff = (name: string): boolean => screen.getByRole('button', { name }).hasAttribute('disabled');

describe('the box for a reason', () => {
  test('takes a reason of enough words, and says how many it needs', async () => {
    await openWarning();
    expect(screen.getByText(keep.hint(REASON_LENGTH))).toBeTruthy();
    expect(isOff(keep.save)).toBe(true);
    write('x'.repeat(REASON_LENGTH.least));
    expect(isOff(keep.save)).toBe(true);
    write(`a ${'x'.repeat(REASON_LENGTH.least - 3)}`);
    expect(isOff(keep.save)).toBe(true);
    write(`a ${'x'.repeat(REASON_LENGTH.least - 2)}`);
    expect(isOff(keep.save)).toBe(false);
    expect(screen.getByLabelText(keep.label).getAttribute('maxlength')).toBe(String(REASON_LENGTH.most));
  });

  test('writes the reason into the sheet, shows it with the warning and in what is sent, and can be undone', async () => {
    await openWarning();
    write(REASON);
    press(keep.save);
    await screen.findByText(keep.kept({ reason: REASON }));
    press(words.findings.toSummary);
    await screen.findByText(`“${REASON}”`);
    press(frame.back);
    await screen.findByRole('tablist');
    press(keep.change);
    expect(screen.getByDisplayValue(REASON)).toBe(screen.getByLabelText(keep.label));
  });

  test('closes without a change', async () => {
    await openWarning();
    write(REASON);
    press(frame.back);
    expect(screen.queryByLabelText(keep.label)).toBeNull();
    expect(document.body.textContent).not.toContain(REASON);
  });

  test('is undone with the other repairs', async () => {
    await openWarning();
    write(REASON);
    press(keep.save);
    await screen.findByText(keep.kept({ reason: REASON }));
    press(buttons.undo);
    await screen.findByRole('button', { name: buttons.keepWithReason });
    expect(screen.queryByText(keep.kept({ reason: REASON }))).toBeNull();
  });
});
