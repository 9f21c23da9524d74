import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { ProjectPublishDocument, WithheldFromPublicDocument } from '../../../generated/graphql';
import { useT } from '../../../shared/i18n/language-context';
import { buttonClass } from '../../../shared/ui/button';
import { ReasonField } from '../fields/reason-field';
import { Section } from '../fields/section';
import { type FormProps, ProjectForm } from '../record/project-form';
import { useProjectForm } from '../record/use-project-form';
import { VisibilityLink } from './visibility-link';

const BLANK = { reason: '' };

/** Shows the project to everybody, or takes it back: a revision of its own, after a look as the public. */
export function PublishForm({ publish, ...props }: FormProps & { publish: boolean }) {
  const t = useT();
  const { code } = props.record;
  const [{ data }] = useQuery({ query: WithheldFromPublicDocument, variables: { code } });
  const act = publish ? 'publish' : 'takeBack';
  const state = useProjectForm({
    record: props.record,
    document: ProjectPublishDocument,
    blank: BLANK,
    required: [],
    input: () => ({ published: publish }),
  });
  return (
    <ProjectForm
      {...props}
      state={state}
      title={t(`visibility.${act}Title`)}
      lead={t(`visibility.${act}Lead`)}
      cancel={{ to: '/p/$code/visibility', params: { code } }}
      action={t(`visibility.${act}`)}
      recorded={t(`visibility.${act}Recorded`)}
      links={<VisibilityLink />}
      once
      ownReason
    >
      <Section title={t(`visibility.${act}What`)}>
        <p>
          {t(`visibility.${act}WhatText`, { count: data?.project?.withheld.length ?? 0 })}{' '}
          {publish && (
            <Link to="/p/$code" params={{ code }} search={{ as: 'public' }} className={buttonClass()}>
              {t('publication.see')}
            </Link>
          )}
        </p>
        <ReasonField />
      </Section>
    </ProjectForm>
  );
}
