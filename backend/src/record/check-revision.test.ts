import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { expect, test } from 'vitest';
import { NO_HASH } from './chain.js';
import { revisionFault, type StoredRevision } from './check-revision.js';

const ENTRY = {
  stream: '00000000-0000-4000-8000-000000000001',
  number: 1,
  recordedAt: '2026-11-22T12:00:00.000Z',
  actor: 'local',
  command: 'projectCreate',
  idempotencyKey: null,
  inputDigest: 'ab'.repeat(32),
  subjectId: '00000000-0000-4000-8000-000000000001',
  reason: null,
  rows: [],
};

/** A revision as it was recorded before inputs were sealed: their digest stands in the chain itself. */
function beforeInputsWereSealed(inputDigest = ENTRY.inputDigest): StoredRevision {
  const { stream: streamId, recordedAt, rows: _, ...columns } = ENTRY;
  const text = canonicalize({ previous: NO_HASH, ...ENTRY }) ?? '';
  const hash = createHash('sha256').update(text).digest('hex');
  return { ...columns, streamId, recordedAt: new Date(recordedAt), inputDigest, seal: {}, hash };
}

const faultOf = (revision: StoredRevision) =>
  revisionFault(revision, { number: 0, hash: NO_HASH }, [], new Set());

test('a revision from before inputs were sealed holds, and a changed input is found in it too', () => {
  expect(faultOf(beforeInputsWereSealed())).toBeNull();
  expect(faultOf(beforeInputsWereSealed('cd'.repeat(32)))).toBe('its hash does not fit its rows');
});
