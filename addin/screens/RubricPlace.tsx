import { PublishedRubric } from './PublishedRubric.tsx';
import { RubricDifference } from './RubricDifference.tsx';
import { RubricDone, RubricPublishing } from './RubricPublishing.tsx';
import { RubricTrial } from './RubricTrial.tsx';
import { usePane } from './PaneContext.tsx';

/** The bloc's rubric: what is published, and the way from the open workbook to the next version. */
export const RubricPlace = () => {
  const { desk } = usePane().state;
  switch (desk.at) {
    case 'published':
      return <PublishedRubric shown={desk.shown} />;
    case 'difference':
      return <RubricDifference compared={desk.compared} />;
    case 'trial':
      return <RubricTrial trial={desk.trial} isStale={desk.isStale} />;
    case 'publishing':
      return <RubricPublishing compared={desk.compared} />;
    case 'done':
      return <RubricDone done={desk.done} />;
  }
};
