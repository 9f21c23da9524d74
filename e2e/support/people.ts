import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect, request } from '@playwright/test';
import { ask } from './ask.js';

/** The password of everybody who is made for a test. */
export const PASSWORD = 'sette parole che nessuno indovina';

/** Someone with an account and a membership, signed in. */
export interface NewPerson {
  readonly name: string;
  readonly email: string;
  /** Begins a browser, or requests, as this person. */
  readonly storageState: Awaited<ReturnType<APIRequestContext['storageState']>>;
}

/** In which project someone speaks for which party, in which role. */
export interface NewMember {
  /** Code of the project. */
  readonly project: string;
  /** Key of the party. */
  readonly party: string;
  readonly role: 'LEAD' | 'PARTNER' | 'FUNDER' | 'COUNCIL';
  readonly name?: string;
}

/** Invites someone new as the administrator behind `request`, and accepts in the new person's place. */
export async function newPerson(administrator: APIRequestContext, member: NewMember): Promise<NewPerson> {
  const { name = `${member.role.toLowerCase()} of ${member.party}`, ...input } = member;
  const email = `${member.role}-${member.party}-${randomUUID().slice(0, 8)}@comune.example`.toLowerCase();
  const link = await invitationLink(administrator, { ...input, email });
  const { origin, searchParams } = new URL(link);
  const visitor = await request.newContext({
    baseURL: origin,
    extraHTTPHeaders: { origin },
    storageState: { cookies: [], origins: [] },
  });
  const data = { token: searchParams.get('token'), name, password: PASSWORD };
  const answer = await visitor.post('/api/auth/invitation/accept', { data });
  expect(answer.ok(), await answer.text()).toBe(true);
  const storageState = await visitor.storageState();
  await visitor.dispose();
  return { name, email, storageState };
}

/** The link of a new invitation, which the administrator is shown where there is no mail. */
export async function invitationLink(
  administrator: APIRequestContext,
  input: { project: string; party: string; role: string; email: string },
): Promise<string> {
  const query = `mutation ($input: MemberInviteInput!) {
    memberInvite(input: $input) { invitation { link } userErrors { message } }
  }`;
  type Invited = { memberInvite: { invitation: { link: string | null } | null; userErrors: unknown[] } };
  const { memberInvite } = await ask<Invited>(administrator, query, { input });
  expect(memberInvite.userErrors).toEqual([]);
  const link = memberInvite.invitation?.link ?? null;
  if (link === null) throw new Error('The invitation went out by mail: there is no link to follow.');
  return link;
}
