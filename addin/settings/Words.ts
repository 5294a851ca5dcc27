import type { Catalogue } from '#core/messages/Catalogue.ts';
import type { Language } from '#core/messages/language.ts';

/** The words of the languages that were asked for: the pane opens with one and fetches the other when somebody chooses it. */
export class Words {
  readonly #loaded = new Map<Language, Catalogue>();

  readonly load = async (language: Language): Promise<void> => {
    if (this.#loaded.has(language)) return;
    this.#loaded.set(
      language,
      language === 'vi'
        ? (await import('#core/messages/vi/vietnamese.ts')).vietnamese
        : (await import('#core/messages/en/english.ts')).english,
    );
  };

  /** Throws where the language was not loaded first. */
  readonly of = (language: Language): Catalogue => {
    const words = this.#loaded.get(language);
    if (!words) throw new Error(`the words of ${language} were not loaded`);
    return words;
  };
}
