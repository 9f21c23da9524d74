import { expect, test } from 'vitest';
import { DEMO, LOCAL, personItself } from '../../access/core/viewer.js';
import { actorOf, organisationOfActor, partsOfActor } from './actor.js';

const PERSON = '7f0c2a1e-9f5e-4c57-8d6b-5f3f6f0f8a11';
const BODY = 'b1d5a0f4-2c7b-4f0a-9f38-1f2e3d4c5b6a';

test('who acts, and for whom, can be read from the name in the record', () => {
  const own = actorOf(personItself(PERSON), null);
  expect(partsOfActor(own)).toEqual({ kind: 'PERSON', id: PERSON, organisationId: null });
  const forBody = actorOf(personItself(PERSON), BODY);
  expect(partsOfActor(forBody)).toEqual({ kind: 'PERSON', id: PERSON, organisationId: BODY });
  expect(organisationOfActor(forBody)).toBe(BODY);
  expect(partsOfActor(`token:${PERSON}/${BODY}`)).toMatchObject({ kind: 'TOKEN', organisationId: BODY });
});

test('the product itself is nobody, and speaks for nobody', () => {
  expect(partsOfActor(actorOf(LOCAL, null))).toEqual({ kind: 'LOCAL', id: null, organisationId: null });
  expect(partsOfActor(actorOf(DEMO, null)).kind).toBe('DEMO');
});
