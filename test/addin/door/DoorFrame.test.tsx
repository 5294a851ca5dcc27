import { fireEvent, render, screen } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { DoorFrame } from '../../../addin/door/DoorFrame.tsx';
import { DoorHost } from '../../../addin/door/DoorHost.ts';
import { passingMemory } from '../../../addin/host/Memory.ts';
import { openPane } from '../../../addin/openPane.tsx';
import { outsideOf, paneSettings } from '../paneOver.tsx';
import { SCORES, sheetBytes, typed } from '../sampleSheet.ts';

const { buttons, pane: words } = messagesOf('vi');
const { door } = words;

const openDoor = async (): Promise<Element> => {
  const host = new DoorHost(passingMemory(), async () => '');
  const { container } = render(await openPane(host, paneSettings(), outsideOf(), <DoorFrame host={host} saveFile={() => {}} />));
  const page = container.querySelector('.door');
  if (!page) throw new Error('the door does not stand');
  return page;
};

const drop = (page: Element, name: string, bytes: Uint8Array): void => {
  fireEvent.drop(page, { dataTransfer: { files: [new File([bytes as BlobPart], name)] } });
};

const faults = async (): Promise<readonly string[]> => {
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false }, 'document-title': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

test('before a file has come, the door says what to do and what happens with it', async () => {
  await openDoor();

  expect(screen.getByRole('heading', { name: door.title })).toBeDefined();
  expect(screen.getByText(door.promise)).toBeDefined();
  expect(await faults()).toEqual([]);
});

test('a file that was dropped is checked, and the place of its first fault is shown beside', async () => {
  drop(await openDoor(), 'STP.xlsx', sheetBytes('STP', { E14: typed.text('48 ') }));

  fireEvent.click(await screen.findByRole('button', { name: buttons.check }));

  expect(await screen.findByText(door.placeAt({ sheet: SCORES, cell: 'E14' }))).toBeDefined();
  expect(screen.getByText('STP.xlsx')).toBeDefined();
  expect(await faults()).toEqual([]);
});

test('what is no workbook is refused with a sentence, and nothing of a sheet is shown', async () => {
  drop(await openDoor(), 'anh.xlsx', new TextEncoder().encode('\u0089PNG'));

  expect(await screen.findByText(words.refused.title)).toBeDefined();
  expect(screen.queryByLabelText(door.place)).toBeNull();
});
