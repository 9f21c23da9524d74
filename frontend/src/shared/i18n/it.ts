import common from './it/common.json';
import events from './it/events.json';
import evidence from './it/evidence.json';
import funding from './it/funding.json';
import gallery from './it/gallery.json';
import history from './it/history.json';
import milestones from './it/milestones.json';
import overview from './it/overview.json';
import parties from './it/parties.json';
import progress from './it/progress.json';
import promises from './it/promises.json';
import withheld from './it/withheld.json';

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
