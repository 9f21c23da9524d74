import { PROJECT } from './question.mjs';

/** The whole answer as text, from one pass over the statements. */
export const ANSWER_SQL = `
  with said as (
    select milestone_id, json_object_agg(lower(kind), json_build_object(
      'date', date_last, 'precision', date_precision, 'statedOn', stated_last,
      'by', json_build_object('key', party.key, 'name', organisation.name),
      'source', json_build_object('publisher', publisher, 'title', source.title, 'url', source.url, 'publishedOn', published_on)
    )) as statements
    from milestone_statement
    join source on source.id = source_id
    join party on party.id = by_id
    join organisation on organisation.id = organisation_id
    where stated_last <= $1::date
    group by milestone_id
  )
  select json_build_object('data', json_build_object('project', json_build_object('milestones', json_agg(
    json_build_object('key', milestone.key, 'title', milestone.title ->> 'en', 'said', statements) order by milestone.position
  ))))::text as answer
  from milestone join project on project.id = project_id left join said on milestone_id = milestone.id
  where code = '${PROJECT}'`;
