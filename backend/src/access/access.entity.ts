import { defineEntity, p } from '@mikro-orm/core';
import { sealColumn } from '../record/row-properties.js';
import { ACCESS_ROLES, TOKEN_SCOPES } from './core/roles.js';

/** Columns of every row of the record of access, which is counted by itself. */
const accessProperties = {
  id: p.uuid().primary(),
  revision: p.integer(),
  position: p.integer(),
  seal: sealColumn(),
};

const IN_ORDER = { properties: ['revision', 'position'] as ['revision', 'position'] };

export const MembershipEntity = defineEntity({
  name: 'Membership',
  uniques: [IN_ORDER],
  properties: {
    ...accessProperties,
    personId: p.uuid(),
    projectId: p.uuid(),
    organisationId: p.uuid(),
    role: p.enum(ACCESS_ROLES),
  },
});

export const InvitationEntity = defineEntity({
  name: 'Invitation',
  uniques: [IN_ORDER],
  properties: {
    ...accessProperties,
    /** The link that was sent, which is kept with the accounts. */
    linkId: p.uuid().unique(),
    projectId: p.uuid(),
    organisationId: p.uuid(),
    role: p.enum(ACCESS_ROLES),
  },
});

export const AdministratorEntity = defineEntity({
  name: 'Administrator',
  uniques: [IN_ORDER],
  properties: { ...accessProperties, personId: p.uuid() },
});

export const TokenGrantEntity = defineEntity({
  name: 'TokenGrant',
  uniques: [IN_ORDER],
  properties: {
    ...accessProperties,
    /** The credential, which is kept hashed with the accounts. */
    tokenId: p.uuid().unique(),
    personId: p.uuid(),
    scope: p.enum(TOKEN_SCOPES),
    /** Null for every project of the person. */
    projectIds: p.json().$type<readonly string[]>().nullable(),
    /** RFC 3339 in UTC, as text: it enters the chain as it was written. */
    expiresAt: p.text(),
  },
});

export const AccessEndEntity = defineEntity({
  name: 'AccessEnd',
  uniques: [IN_ORDER],
  properties: { ...accessProperties, endsId: p.uuid().unique() },
});
