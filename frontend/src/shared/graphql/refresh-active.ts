import { activeQueries } from './active-queries';
import { forgetAnswers } from './after-change';
import { changesBetween } from './changes';
import { client } from './client';
import { addMarks, currentMarks } from './marks';

/** Asks all that is on screen anew and marks what the answers change; what is shown stays until they are there. */
export function refreshActive(): void {
  // Read before the kept answers count as old.
  const shown = activeQueries().map(({ document, variables }) => {
    return { document, variables, before: client.readQuery(document, variables)?.data };
  });
  forgetAnswers();
  for (const { document, variables, before } of shown) {
    const asked = client.query(document, variables, { requestPolicy: 'network-only' }).toPromise();
    void asked.then(({ data }) => {
      if (before && data) addMarks(changesBetween(before, data, currentMarks()));
    });
  }
}
