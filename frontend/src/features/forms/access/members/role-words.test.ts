import { expect, test } from 'vitest';
import type { MessageId } from '../../../../shared/i18n/catalogs';
import type { MessageValues } from '../../../../shared/i18n/i18n';
import { type RoleRights, roleMay, roleSees } from './role-words';

const t = (id: MessageId, values?: MessageValues) => (values ? `${id}(${Object.values(values)})` : id);
const none = { seesFunding: false, states: false, decides: false, administers: false };
const rights = (given: Partial<RoleRights>): RoleRights => ({
  role: 'PARTNER',
  sees: 'PARTNERS',
  ...none,
  ...given,
});

test('the widest right is told', () => {
  expect(roleMay(rights({}), t)).toBe('members.may.read');
  expect(roleMay(rights({ states: true }), t)).toBe('members.may.state');
  expect(roleMay(rights({ states: true, decides: true }), t)).toBe('members.may.decide');
  expect(roleMay(rights({ states: true, administers: true }), t)).toBe('members.may.administer');
});

test('that all funding is seen is told where not everything is seen', () => {
  expect(roleSees(rights({}), t)).toBe('members.sees.PARTNERS');
  expect(roleSees(rights({ seesFunding: true }), t)).toBe('members.seesFunding(members.sees.PARTNERS)');
  expect(roleSees(rights({ sees: 'PRIVATE', seesFunding: true }), t)).toBe('members.sees.PRIVATE');
});
