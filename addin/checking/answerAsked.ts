import { checkBytes } from './checkBytes.ts';
import { packOpened, unpackKnown, type YearReader } from './travelling.ts';
import type { Asked, Told } from './workerMessages.ts';
import { yearIn } from './yearIn.ts';

/** Answers one question of a page: by steps on the way, and by what was found or what went wrong at the end. */
export const answerAsked = async (asked: Asked, years: YearReader, tell: (told: Told) => void): Promise<void> => {
  try {
    tell(await answerTo(asked, years, tell));
  } catch (error) {
    console.error(error);
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    tell({ id: asked.id, tell: 'failed', name, message });
  }
};

const answerTo = async (asked: Asked, years: YearReader, tell: (told: Told) => void): Promise<Told> => {
  const { id, bytes } = asked;
  if (asked.ask === 'year') {
    const bloc = yearIn(bytes);
    return { id, tell: 'year', year: bloc && JSON.stringify(bloc.json) };
  }
  const opened = await checkBytes(bytes, unpackKnown(asked.known, years), (step) => tell({ id, tell: 'step', step }));
  return { id, tell: 'opened', opened: packOpened(opened) };
};
