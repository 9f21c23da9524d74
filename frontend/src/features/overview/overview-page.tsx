import { OverviewDocument } from '../../generated/graphql';
import { useProjectQuery } from '../../shared/graphql/use-project-query';
import { Page } from '../../shared/ui/page';
import { QueryView } from '../../shared/ui/query-view';
import { SentenceText } from '../../shared/ui/sentence-text';

/** The first screen of a project. */
export function OverviewPage() {
  const query = useProjectQuery(OverviewDocument);
  return (
    <QueryView query={query}>
      {({ project }) =>
        project && (
          <Page
            title={<SentenceText sentence={project.headline} />}
            lead={<SentenceText sentence={project.summary} />}
          >
            {null}
          </Page>
        )
      }
    </QueryView>
  );
}
