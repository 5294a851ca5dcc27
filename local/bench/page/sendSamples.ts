import { element } from './element.ts';
import type { Words } from './words.ts';

/** What the local server says of one agency's sample; see local/sendSamples.ts. */
export interface SentSample {
  readonly agency: string;
  readonly name: string;
  readonly outcome: 'sentBefore' | 'sent' | 'sentCorrected' | 'refused';
  readonly receipt?: string;
  /** Codes and cells, e.g. `score.aboveMax E16`. */
  readonly faults?: readonly string[];
  readonly problem?: string;
}

/**
 * Has the samples of all other agencies of a bloc sent by their own staff, and shows what became of each, so that the chair's
 * board fills up without eight sign-ins.
 *
 * @param except the agency whose sheet the visitor sends by hand
 */
export const sendSamples = async (bloc: string, except: string, words: Words): Promise<void> => {
  const progress = element('p', {}, words.sendingSamples);
  const close = element('button', { class: 'link', type: 'button' }, words.close);
  const dialog = element(
    'dialog',
    { class: 'sent', 'aria-label': words.sendSamples },
    element('h2', {}, words.sendSamples),
    progress,
    close,
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  try {
    const reply = await fetch(`/local/send-samples?${new URLSearchParams({ bloc, except }).toString()}`, { method: 'POST' });
    if (!reply.ok) throw new Error(`send-samples: ${reply.status}`);
    const { sent } = (await reply.json()) as { readonly sent: readonly SentSample[] };
    progress.replaceWith(element('ul', {}, ...sent.map((one) => lineOf(one, words))), element('p', {}, words.afterSamples));
  } catch (error) {
    console.error(error);
    progress.textContent = words.samplesFault;
  }
};

const lineOf = (one: SentSample, { sampleOutcome }: Words): HTMLElement => {
  const { name, outcome, receipt = '', faults = [], problem = '' } = one;
  const cells = [...new Set(faults.map((fault) => fault.split(' ')[1] ?? ''))].filter((cell) => cell !== '');
  return element('li', {}, element('b', {}, name), ` – ${sampleOutcome[outcome]({ receipt, cells: cells.join(', '), problem })}`);
};
