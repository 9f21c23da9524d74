import type { PhaseAddInput, ProjectCreateInput, ProjectReviseInput } from '../../generated/schema-types.js';
import { type Decision, decided, type Matter, refusedBy } from '../../record/core/decision.js';
import { type Deciding, descriptionOf, type Facts } from '../../record/core/facts.js';
import { byOptionalKey, freeKey } from '../../record/core/look-up.js';
import { InputCheck } from '../../shared/input-check.js';
import { isCurrency } from '../../shared/money.js';
import { DEFAULT_THRESHOLDS } from './project.js';

/** The first row of a project's record. `isTaken` says whether another project has the code. */
export function createProject(
  input: Omit<ProjectCreateInput, 'idempotencyKey' | 'expectedRevision' | 'reason'>,
  isTaken: boolean,
  newId: () => string,
): Decision {
  const check = new InputCheck();
  const { currency = 'EUR', timeZone = 'Europe/Rome', illustrative = false } = input;
  check.key(['code'], input.code);
  check.free(['code'], isTaken);
  const name = check.text(['name'], input.name, 200);
  const description = check.optionalText(['description'], input.description, 2000);
  const place = check.optionalText(['place'], input.place, 200);
  if (!isCurrency(currency)) {
    check.refuse(
      'INVALID',
      ['currency'],
      'Give an ISO 4217 code, such as EUR.',
      'Indicare un codice ISO 4217, ad esempio EUR.',
    );
  }
  if (!isTimeZone(timeZone)) {
    check.refuse(
      'INVALID',
      ['timeZone'],
      'Give an IANA time zone, such as Europe/Rome.',
      'Indicare un fuso orario IANA, ad esempio Europe/Rome.',
    );
  }
  if (!check.passed || name === null) return refusedBy(check);
  const id = newId();
  const row = {
    id,
    name,
    description,
    place,
    currency,
    timeZone,
    illustrative,
    goalId: null,
    ...DEFAULT_THRESHOLDS,
  };
  return decided(id, { descriptions: [row] });
}

/** Another name, place, goal or limits; what is left out stays. */
export function reviseProject(
  facts: Facts,
  input: Matter<ProjectReviseInput>,
  { newId }: Deciding,
): Decision {
  const check = new InputCheck();
  const {
    id: _id,
    projectId: _project,
    revision: _revision,
    position: _position,
    ...current
  } = descriptionOf(facts);
  const { name, description, place, goal: goalKey, greenDays: green, amberDays: amber, staleDays } = input;
  const given = [name, description, place, goalKey, green, amber, staleDays];
  if (given.every((each) => each === null || each === undefined)) {
    check.refuse(
      'REQUIRED',
      ['name'],
      'Give at least one thing to revise: name, description, place, goal or a limit.',
      'Indicare almeno una cosa da aggiornare: nome, descrizione, luogo, traguardo principale o un limite.',
    );
  }
  const goal = byOptionalKey(check, ['goal'], facts, 'milestones', input.goal);
  const greenDays = check.optionalWhole(['greenDays'], input.greenDays, 0, 3650) ?? current.greenDays;
  const amberDays = check.optionalWhole(['amberDays'], input.amberDays, 0, 3650) ?? current.amberDays;
  if (check.passed && amberDays < greenDays) {
    check.refuse(
      'INVALID',
      ['amberDays'],
      'The amber limit cannot lie below the green one.',
      'Il limite ambra non può essere inferiore a quello verde.',
    );
  }
  const revised = {
    ...current,
    id: newId(),
    name: check.optionalText(['name'], input.name, 200) ?? current.name,
    description: check.optionalText(['description'], input.description, 2000) ?? current.description,
    place: check.optionalText(['place'], input.place, 200) ?? current.place,
    goalId: goal?.id ?? current.goalId,
    greenDays,
    amberDays,
    staleDays: check.optionalWhole(['staleDays'], input.staleDays, 1, 3650) ?? current.staleDays,
  };
  return check.passed ? decided(revised.id, { descriptions: [revised] }) : refusedBy(check);
}

/** A new phase, after the others. */
export function addPhase(facts: Facts, input: Matter<PhaseAddInput>, { newId }: Deciding): Decision {
  const check = new InputCheck();
  const key = freeKey(check, facts, 'phases', input.key);
  const title = check.text(['title'], input.title, 200);
  if (!check.passed || key === null || title === null) return refusedBy(check);
  const id = newId();
  return decided(id, { phases: [{ id, key, title }] });
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}
