import common from './en/common.json';
import events from './en/events.json';
import evidence from './en/evidence.json';
import funding from './en/funding.json';
import gallery from './en/gallery.json';
import history from './en/history.json';
import milestones from './en/milestones.json';
import overview from './en/overview.json';
import parties from './en/parties.json';
import progress from './en/progress.json';
import promises from './en/promises.json';
import withheld from './en/withheld.json';

export const messages = {
  ...common,
  ...events,
  ...evidence,
  ...funding,
  ...gallery,
  ...history,
  ...milestones,
  ...overview,
  ...parties,
  ...progress,
  ...promises,
  ...withheld,
};
