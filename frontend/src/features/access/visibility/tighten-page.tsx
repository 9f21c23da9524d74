import '../../forms/messages';
import './messages';
import { useSearch } from '@tanstack/react-router';
import type { RuleSearch } from '../../../shared/project/project-address';
import { FormPage } from '../../forms/pages/form-page';
import { TightenForm } from '../../forms/visibility/tighten-form';
import { Administered } from './administered';

/** `/p/CODE/visibility/tighten`: shows something to fewer, with what that changes before it is recorded. */
export function TightenPage() {
  const preset = useSearch({ strict: false, select: (search) => search as RuleSearch });
  return (
    <Administered>
      <FormPage>{(props) => <TightenForm {...props} preset={preset} />}</FormPage>
    </Administered>
  );
}
