import type { EventAddInput, StatusDeclareInput } from '../../generated/schema-types.js';
import { checkHappened } from '../../milestones/core/read-said.js';
import { type Decision, decided, type Matter, refusedBy } from '../../record/core/decision.js';
import { type Deciding, descriptionOf, type Facts } from '../../record/core/facts.js';
import { byKey, byOptionalKey, freeKey } from '../../record/core/look-up.js';
import { readStated } from '../../record/core/stated.js';
import { InputCheck } from '../../shared/input-check.js';
import { DECLARABLE_COLOURS } from './project.js';

/** Something that happened or may happen. */
export function addEvent(facts: Facts, input: Matter<EventAddInput>, deciding: Deciding): Decision {
  const check = new InputCheck();
  const { kind = 'EVENT', when } = input;
  const key = freeKey(check, facts, 'events', input.key);
  const title = check.text(['title'], input.title, 200);
  const text = check.optionalText(['text'], input.text, 2000);
  const span = when ? check.span(['when'], 'date', when.date, when.precision ?? 'DAY', when.firstDay) : null;
  check.withinReach(['when', 'date'], span?.last ?? null);
  const whenWords = check.optionalText(['when', 'words'], when?.words, 120);
  const effect = check.optionalText(['effect'], input.effect, 1000);
  const effectDays = check.optionalWhole(['effectDays'], input.effectDays, -36_500, 36_500);
  const money = input.effectAmount
    ? check.money(['effectAmount'], input.effectAmount, descriptionOf(facts).currency)
    : null;
  const milestone = byOptionalKey(check, ['milestone'], facts, 'milestones', input.milestone);
  const stated = readStated(check, input, facts, deciding);
  if (kind === 'EVENT') {
    // A span may still be running when it is told: its first day is what must have come.
    checkHappened(check, ['when', 'date'], span?.first ?? null, stated?.columns.statedLast ?? null, deciding);
  }
  if (!check.passed || key === null || title === null || stated === null) return refusedBy(check);
  const id = deciding.newId();
  const event = {
    id,
    key,
    kind,
    title,
    text,
    whenFirst: span?.first ?? null,
    whenLast: span?.last ?? null,
    whenPrecision: span?.precision ?? null,
    whenWords: span === null ? null : whenWords,
    effect,
    effectDays,
    effectMinor: money?.amountMinor ?? null,
    milestoneId: milestone?.id ?? null,
    ...stated.columns,
  };
  return decided(id, { sources: stated.sources, events: [event] });
}

/** A status in a colour and a sentence, by a party. */
export function declareStatus(facts: Facts, input: Matter<StatusDeclareInput>, deciding: Deciding): Decision {
  const check = new InputCheck();
  const colour = DECLARABLE_COLOURS.find((each) => each === input.colour) ?? null;
  if (colour === null) {
    check.refuse(
      'INVALID',
      ['colour'],
      'Declare GREEN, AMBER, RED or GREY; that a milestone was reached is stated on the milestone.',
      'Dichiarare GREEN, AMBER, RED o GREY; il raggiungimento si dichiara sul traguardo.',
    );
  }
  const sentence = check.text(['sentence'], input.sentence, 500);
  const party = byKey(check, ['party'], facts, 'parties', input.party);
  const stated = readStated(check, input, facts, deciding);
  if (!check.passed || !colour || !sentence || !party || !stated) return refusedBy(check);
  const id = deciding.newId();
  const row = { id, colour, sentence, partyId: party.id, ...stated.columns };
  return decided(id, { sources: stated.sources, statusDeclarations: [row] });
}
