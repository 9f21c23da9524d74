import type { Membership } from '../../src/access/core/access-facts.js';
import { PUBLIC_VIEWER, personItself, type Viewer } from '../../src/access/core/viewer.js';
import type { MilestoneStatement } from '../../src/milestones/core/milestone.js';
import type { Facts } from '../../src/record/core/facts.js';
import { record } from './record-notation.js';

/** Anna, a member of `project` as each of these says: `FUNDER crit` is the funder for the organisation `crit`. */
export function member(...roles: readonly string[]): Viewer {
  return { ...personItself('anna'), scope: 'ADMINISTER', memberships: roles.map(membershipOf) };
}

/** An administrator, who is a member of nothing. */
export const ADMINISTRATOR: Viewer = {
  ...personItself('ada'),
  scope: 'ADMINISTER',
  isAdministrator: true,
};

export { PUBLIC_VIEWER as NOBODY };

function membershipOf(written: string, index: number): Membership {
  const [role, organisationId = ''] = written.split(' ');
  return {
    id: `membership-${index}`,
    revision: 1,
    personId: 'anna',
    projectId: 'project',
    organisationId,
    role: role as Membership['role'],
  };
}

/**
 * The record of `record`, with the parties `crit` and `comune`, who said each line and for which organisation it was
 * recorded: `crit` by itself, `crit, recorded by comune`, or `nobody, recorded by crit`.
 */
export function said(lines: string, speakers: readonly string[]): Facts {
  const facts = record(lines);
  const row = { projectId: 'project', revision: 0, position: 1 };
  const milestoneStatements = facts.milestoneStatements.map((each, index): MilestoneStatement => {
    const [by] = (speakers[index] ?? '').split(', ');
    return { ...each, byId: by === 'nobody' ? null : (by ?? null) };
  });
  const revisions = facts.milestoneStatements.map((_, index) => {
    const [by, recorder] = (speakers[index] ?? '').split(', recorded by ');
    return { number: index + 1, at: '', hash: '', organisationId: recorder ?? by ?? null };
  });
  return {
    ...facts,
    milestoneStatements,
    revisions,
    parties: [...facts.parties, { ...row, id: 'comune', key: 'comune', organisationId: 'comune' }],
  };
}
