import { languages, type Language } from '#core/messages/language.ts';
import type { Receipt } from '../client/replies.ts';
import type { Memory } from '../host/Memory.ts';
import { TEXT_SIZES, type TextSize } from '../state/PaneState.ts';
import { faultOf } from './faultOf.ts';
import type { Services } from './Services.ts';

export const KEYS = {
  language: 'language',
  textSize: 'textSize',
  opened: 'opened',
  receipts: 'receipts',
  pending: 'pending',
  ownYear: 'ownYear',
  marks: 'marks',
} as const;

const oneOf = <One>(all: readonly One[], value: unknown, otherwise: One): One => all.find((one) => one === value) ?? otherwise;

/** What this machine remembers of earlier openings; `otherwise` at 100 % where it remembers nothing. */
export const recall = async ({ store, host, words }: Services, otherwise: Language): Promise<void> => {
  const { memory } = host;
  const [language, textSize, opened, receipts] = await Promise.all(
    [KEYS.language, KEYS.textSize, KEYS.opened, KEYS.receipts].map((key) => memory.read(key)),
  );
  const chosen = oneOf(languages, language, otherwise);
  await words.load(chosen);
  store.tell({
    type: 'remembered',
    language: chosen,
    textSize: oneOf(TEXT_SIZES, textSize, 100),
    isFirstOpening: opened !== true,
    receipts: Array.isArray(receipts) ? (receipts as Receipt[]) : [],
  });
  await keep(memory, KEYS.opened, true);
};

/** A memory that is full or gone must not stop the work: what could not be kept is asked again the next time. */
export const keep = (memory: Memory, key: string, value: Parameters<Memory['write']>[1]): Promise<void> =>
  memory.write(key, value).catch((error: unknown) => console.warn('not remembered', key, error));

export const chooseLanguage = async ({ store, host, words }: Services, language: Language): Promise<void> => {
  try {
    await words.load(language);
    store.tell({ type: 'languageChosen', language });
    await keep(host.memory, KEYS.language, language);
  } catch (error) {
    store.tell({ type: 'failed', fault: faultOf(error) });
  }
};

export const chooseTextSize = ({ store, host }: Services, textSize: TextSize): void => {
  store.tell({ type: 'textSizeChosen', textSize });
  void keep(host.memory, KEYS.textSize, textSize);
};

export const keepReceipts = ({ store, host }: Services): Promise<void> => keep(host.memory, KEYS.receipts, store.state.receipts);
