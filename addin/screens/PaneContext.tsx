import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { Catalogue } from '#core/messages/Catalogue.ts';
import type { Language } from '#core/messages/language.ts';
import type { PaneActions } from '../effects/PaneActions.ts';
import type { Capabilities } from '../host/Host.ts';
import type { PaneState } from '../state/PaneState.ts';
import type { PaneStore } from '../state/PaneStore.ts';

/** What every screen reads: the state, the words of the chosen language, and what can be done. */
export interface PaneView {
  readonly state: PaneState;
  readonly words: Catalogue;
  readonly actions: PaneActions;
  readonly capabilities: Capabilities;
  readonly isLasting: boolean;
  /** The address of the web door. */
  readonly webDoor: string;
}

const Context = createContext<PaneView | null>(null);

export const usePane = (): PaneView => {
  const view = useContext(Context);
  if (!view) throw new Error('a screen stands outside of its pane');
  return view;
};

interface ProviderProps {
  readonly store: PaneStore;
  readonly actions: PaneActions;
  readonly capabilities: Capabilities;
  readonly isLasting: boolean;
  readonly webDoor: string;
  /** The words of a language that was loaded before it was chosen. */
  readonly wordsOf: (language: Language) => Catalogue;
  readonly children: ReactNode;
}

export const PaneProvider = ({ store, actions, capabilities, isLasting, webDoor, wordsOf, children }: ProviderProps) => {
  const [state, setState] = useState(store.state);
  useEffect(() => {
    return store.listen(() => setState(store.state));
  }, [store]);
  useEffect(() => {
    document.documentElement.lang = state.language;
  }, [state.language]);
  return (
    <Context.Provider value={{ state, words: wordsOf(state.language), actions, capabilities, isLasting, webDoor }}>
      {children}
    </Context.Provider>
  );
};
