import '../../forms/messages';
import './messages';
import { useState } from 'react';
import { useProjectShell } from '../../../shared/project/project-shell-context';
import { SkeletonLines } from '../../../shared/ui/skeleton';
import { FormPage } from '../../forms/pages/form-page';
import { PublishForm } from '../../forms/visibility/publish-form';
import { Administered } from './administered';

/** `/p/CODE/visibility/publish`: shows the project to everybody, or takes it back where it is shown. */
export function PublishPage() {
  const published = useProjectShell()?.published;
  // What is asked stays the same once it has been done.
  const [publish, setPublish] = useState<boolean>();
  if (publish === undefined && published !== undefined) setPublish(!published);
  if (publish === undefined) return <SkeletonLines lines={6} />;
  return (
    <Administered>
      <FormPage>{(props) => <PublishForm {...props} publish={publish} />}</FormPage>
    </Administered>
  );
}
