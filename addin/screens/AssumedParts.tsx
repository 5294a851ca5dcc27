import type { Catalogue } from '#core/messages/Catalogue.ts';
import { wordOfKey } from '#core/messages/wordOfKey.ts';
import { assumedParts, type Assumed, type AssumedIn } from '#core/rubric/assumedParts.ts';
import { Icon } from '../ui/Icon.tsx';
import { usePane } from './PaneContext.tsx';

interface AssumedPartsProps {
  /** A bloc's file. */
  readonly file: unknown;
}

/** What the rubric's writer assumed, so that nobody publishes it for a rule of the bloc's own. */
export const AssumedParts = ({ file }: AssumedPartsProps) => {
  const { words } = usePane();
  const { assumed: say } = words.pane.rubric;
  const found = assumedParts(file);
  if (found.length === 0) return null;
  const groups = [...new Set(found.map((one) => one.in))].map((where) => ({ where, all: found.filter((one) => one.in === where) }));
  return (
    <details className="card">
      <summary>
        <Icon name="warning" tone="warning" /> <span className="strong">{say.title({ count: found.length })}</span>
      </summary>
      <p className="small quiet">{say.why}</p>
      <dl className="stack4 small assumed">
        {groups.map(({ where, all }) => (
          <div key={where}>
            <dt className="strong">{say.in[where]}</dt>
            <dd>{all.map((one) => assumedText(one, words)).join(where === 'criteria' ? ', ' : '; ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

const assumedText = (one: Assumed, words: Catalogue): string => {
  const { in: where, fields } = one;
  const name = where === 'grades' ? wordOfKey(words.grades, one.name) : one.name;
  const told = fields.map((field) => fieldText(where, field, words)).join(', ');
  if (name === '') return told === '' ? words.pane.rubric.assumed.mark : told;
  return told === '' ? name : `${name} (${told})`;
};

/** A field by the words of the rubric workbook, what is written after its name kept: `members (trừ …)`. A path is known by its beginning. */
const fieldText = (where: AssumedIn, field: string, { rubricBook, pane }: Catalogue): string => {
  const known: Readonly<Record<string, string>> = { ...pane.rubric.assumed.fields, ...fieldWords(where, rubricBook) };
  return field.replace(/^(\w+)(?:[.[][^\s]*)?/, (whole, name: string) => known[name] ?? whole);
};

const fieldWords = (where: AssumedIn, { headings, sections }: Catalogue['rubricBook']): Readonly<Record<string, string>> => {
  switch (where) {
    case 'criteria':
      return { ...headings, rule: headings.shape };
    case 'bloc':
      return { ...titlesOf(sections), ...sections.bloc.fields };
    case 'dates':
      return sections.dates.fields;
    case 'scale':
      return sections.scale.fields;
    default:
      return where in sections ? sections[where as keyof typeof sections].fields : {};
  }
};

/** Titles stand in capitals on the sheet; here they stand within a sentence. */
const titlesOf = (sections: Catalogue['rubricBook']['sections']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(sections).map(([key, { title }]) => [key, `${title.charAt(0)}${title.slice(1).toLowerCase()}`]));
