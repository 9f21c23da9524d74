import type { Ref } from 'react';
import type { ChangeRowFragment } from '../../generated/graphql';
import { formatDay } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { MilestoneLink } from '../../shared/project/project-link';

/** One change of one thing: what was done to it, before and after, who said so and when. With a ref it can be given the focus. */
export function ChangeItem({
  change,
  ref,
}: {
  change: ChangeRowFragment;
  ref?: Ref<HTMLLIElement> | undefined;
}) {
  const { language, t } = useLanguage();
  const { subject, title, before, after, statedOn, by } = change;
  const said = [
    by && t('history.by', { party: by.name }),
    statedOn && t('history.stated', { day: formatDay(statedOn, language) }),
  ];
  return (
    <li ref={ref} tabIndex={ref ? -1 : undefined}>
      <span className="soft small">{t(`history.act.${change.act}`)}</span>{' '}
      {subject.kind === 'MILESTONE' && subject.key ? (
        <MilestoneLink milestone={subject.key}>{title}</MilestoneLink>
      ) : (
        <strong>{title}</strong>
      )}
      {after && <> · {after}</>}
      {before && <span className="soft"> ({t('history.struck', { words: before })})</span>}
      {said.some(Boolean) && <span className="soft small"> · {said.filter(Boolean).join(', ')}</span>}
    </li>
  );
}
