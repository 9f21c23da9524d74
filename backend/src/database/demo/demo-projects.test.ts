import { describe, expect, test } from 'vitest';
import { day } from '../../shared/calendar-date.js';
import { demoProjects } from './demo-projects.js';
import { recordOf } from './record-of.js';

const deciding = () => {
  let count = 0;
  return { today: day('2026-11-22'), newId: () => `id-${++count}` };
};

test('the demo is one real project and one invented one', () => {
  expect(demoProjects.map((each) => [each.code, each.create.code, each.create.illustrative])).toEqual([
    ['polo-cremona', 'polo-cremona', false],
    ['filanda-montefinto', 'filanda-montefinto', true],
  ]);
});

test('no organisation stands twice in the register', () => {
  const keys = demoProjects.flatMap((each) => each.organisations.map(({ key }) => key));
  expect(new Set(keys).size).toBe(keys.length);
});

describe.each(demoProjects)('$code', (project) => {
  test('no step is refused by the rules of the contract', () => {
    expect(() => recordOf(project, deciding())).not.toThrow();
  });

  test('everything written by us is given in both languages', () => {
    const texts = [...textsIn(project.create), ...textsIn(project.steps)];
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((each) => !each.it?.trim() || !each.en?.trim())).toEqual([]);
  });

  test('every source has an address or the reference of a document', () => {
    const { sources } = recordOf(project, deciding());
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.filter((each) => !each.reference && !/^https?:\/\//.test(each.url ?? ''))).toEqual([]);
  });

  test('nothing is said to have happened after the day on which it was stated', () => {
    const { milestoneStatements } = recordOf(project, deciding());
    const happened = milestoneStatements.filter((each) => !['PROMISED', 'FORECAST'].includes(each.kind));
    expect(happened.filter((each) => each.dateLast > each.statedLast)).toEqual([]);
  });

  test('there are at least fifteen milestones, each in a phase and with a statement', () => {
    const { milestones, milestoneStatements } = recordOf(project, deciding());
    expect(milestones.length).toBeGreaterThanOrEqual(15);
    expect(milestones.filter((each) => each.phaseId === null)).toEqual([]);
    const stated = new Set(milestoneStatements.map((each) => each.milestoneId));
    expect(milestones.filter((each) => !stated.has(each.id))).toEqual([]);
  });

  test('whoever said something was a party by then', () => {
    const { partyParts, milestoneStatements, indicatorStatements } = recordOf(project, deciding());
    const tooEarly = [...milestoneStatements, ...indicatorStatements].filter(
      ({ byId, statedLast }) =>
        byId !== null && !partyParts.some((part) => part.partyId === byId && part.statedLast <= statedLast),
    );
    expect(tooEarly).toEqual([]);
  });
});

interface Written {
  readonly it?: string | null;
  readonly en?: string | null;
}

/** All authored texts inside a value: what has a field named after a language. */
function textsIn(value: unknown): Written[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('it' in value || 'en' in value) return [value as Written];
  return Object.values(value).flatMap(textsIn);
}
