import { element } from './element.ts';
import type { Words } from './words.ts';

const SEEN = 'giao-uoc.bench.hints';

/** Three numbered steps for who opens the bench for the first time; hidden once, they do not come back. */
export const renderHints = (place: HTMLElement, { hintsTitle, hints, hide }: Words): void => {
  place.hidden = localStorage.getItem(SEEN) !== null;
  const button = element('button', { class: 'link', type: 'button' }, hide);
  button.addEventListener('click', () => {
    localStorage.setItem(SEEN, 'hidden');
    place.hidden = true;
    // The sheet takes the room that the strip leaves.
    window.dispatchEvent(new Event('resize'));
  });
  const steps = hints.map((hint, index) =>
    element('span', { class: 'hint' }, element('span', { class: 'number' }, String(index + 1)), hint),
  );
  place.replaceChildren(element('b', {}, hintsTitle), ...steps, element('span', { class: 'stretch' }), button);
};
