import { WebConversation } from '../conversation/WebConversation.ts';
import { win32External, type ConversationOptions } from '../conversation/win32External.ts';

/**
 * Opens the pane in a frame whose window carries `external` before the first script runs.
 *
 * A frame that is put in with its address already set shows an empty page of our own origin until the address answers, and the
 * page that then comes, being of the same origin, keeps its window object (HTML, "create and initialise a Document object":
 * the window of an initial about:blank is used again). What is set on it here is there when office.js looks for it, and the
 * pane's files are served as they are. An address set after the frame was put in does not keep the window.
 */
export const mountPane = (place: HTMLElement, address: string, options: Omit<ConversationOptions, 'pane'>): HTMLIFrameElement => {
  const frame = document.createElement('iframe');
  frame.title = 'Giao Ước';
  frame.src = address;
  place.replaceChildren(frame);
  const pane = frame.contentWindow;
  if (!pane) throw new Error('a frame without a window');
  const external = win32External({ ...options, pane });
  Object.defineProperty(pane, 'external', { value: external, configurable: true });
  frame.addEventListener('load', () => {
    if ((frame.contentWindow as { external?: unknown } | null)?.external === external) return;
    options.onFault(new Error('The pane has lost its connection to the sheet: it was opened anew by itself.'));
  });
  return frame;
};

/** Opens the pane as Excel on the web does; it works over https only, which the client demands. */
export const mountWebPane = (place: HTMLElement, address: string, options: Omit<ConversationOptions, 'pane'>): HTMLIFrameElement => {
  const conversation = new WebConversation(options, address);
  const frame = document.createElement('iframe');
  frame.title = 'Giao Ước';
  frame.name = conversation.frameName;
  frame.src = conversation.addressOf(address);
  conversation.listen(frame);
  place.replaceChildren(frame);
  return frame;
};
