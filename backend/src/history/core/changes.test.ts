import { describe, expect, test } from 'vitest';
import { emptyRecord, record } from '../../../test/support/record-notation.js';
import type { SlipCause } from '../../milestones/core/slip-cause.js';
import type { ProjectDescription } from '../../projects/core/project.js';
import type { Facts } from '../../record/core/facts.js';
import type { Withdrawal } from '../../record/core/source.js';
import type { Language } from '../../shared/language.js';
import { inLanguage, inLanguageOrNull } from '../../shared/language.js';
import { changesOf } from './changes.js';

/** The changes of a revision as a line each, as the history writes them. */
function told(facts: Facts, revision: number, language: Language): string[] {
  return changesOf(facts, revision).map(({ title, before, after }) => {
    const old = inLanguageOrNull(before, language);
    const now = `${inLanguage(title, language)} · ${inLanguage(after, language)}`;
    return old === null ? now : `${now} (${old})`;
  });
}

describe('a revised description', () => {
  const described = (given: Partial<ProjectDescription>, change: Partial<ProjectDescription>): Facts => {
    const facts = emptyRecord();
    const first = { ...(facts.descriptions[0] as ProjectDescription), ...given, revision: 1 };
    return { ...facts, descriptions: [first, { ...first, ...change, id: 'second', revision: 2 }] };
  };

  test('says what changed, field by field, and nothing of what did not', () => {
    const facts = described(
      { place: { it: 'Cremona', en: 'Cremona' } },
      { place: { it: 'Via Loro', en: 'Their Street' }, greenDays: 1, description: { en: 'A hub.' } },
    );
    expect(told(facts, 2, 'IT')).toEqual([
      'Polo · descrizione: A hub.',
      'Polo · luogo: Via Loro (Cremona)',
      'Polo · limiti: verde fino a 1 giorno di ritardo, ambra fino a 90, grigio dopo 90 senza notizie (verde fino a 14 giorni di ritardo, ambra fino a 90, grigio dopo 90 senza notizie)',
    ]);
    expect(told(facts, 2, 'EN')[1]).toBe('Hub · place: Their Street (Cremona)');
    const ids = changesOf(facts, 2).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('says which language changed where it was one of the two', () => {
    const facts = described({}, { name: { it: 'Polo', en: 'Campus' } });
    expect(told(facts, 2, 'IT')).toEqual(['Polo · nome in inglese: Campus (Hub)']);
    expect(told(facts, 2, 'EN')).toEqual(['Campus · name in English: Campus (Hub)']);
    expect(told(described({}, {}), 2, 'IT')).toEqual([]);
  });

  test('is told as a whole the first time', () => {
    expect(told(described({}, {}), 1, 'IT')).toEqual([
      'Polo · traguardo principale: Apertura · limiti: verde fino a 14 giorni di ritardo, ambra fino a 90, grigio dopo 90 senza notizie',
    ]);
  });
});

describe('the cause of a slip', () => {
  const cause = (statementId: string, days: number | null, partyId: string | null): SlipCause => ({
    ...({ id: 'cause', projectId: 'project', position: 0, revision: 9 } as SlipCause),
    statementId,
    cause: { it: 'Sciopero', en: 'Strike' },
    partyId,
    days,
  });
  const explained = (lines: string, row: SlipCause): Facts => ({
    ...record(lines),
    slipCauses: [row],
    organisations: [{ id: 'crit', key: 'crit', name: 'CRIT', sector: 'PRIVATE', url: null }],
  });
  const MOVED = `2026-01-01 PROMISED 2026-09-01
    2026-02-01 FORECAST 2026-10-11 withdrawn
    2026-03-01 FORECAST 2026-12-08`;

  test('says how much it explains of which move, and whom it is put down to', () => {
    const facts = explained(MOVED, cause('#3', 20, 'crit'));
    expect(told(facts, 9, 'IT')).toEqual([
      "Apertura · 20 giorni dello spostamento dal 1° settembre 2026 all'8 dicembre 2026: Sciopero (CRIT)",
    ]);
    expect(told(facts, 9, 'EN')).toEqual([
      'Opening · 20 days of the move from 1 September 2026 to 8 December 2026: Strike (CRIT)',
    ]);
  });

  test('without days is of the whole move; quoted words and months stand as they were said', () => {
    const lines = '2026-01-01 PROMISED 2026-09\n2026-03-01 FORECAST 2026-12-31 "Natale"';
    const facts = explained(lines, cause('#2', null, null));
    expect(told(facts, 9, 'IT')).toEqual([
      'Apertura · lo spostamento da settembre 2026 a «Natale»: Sciopero',
    ]);
    expect(told(facts, 9, 'EN')).toEqual(['Opening · the move from September 2026 to “Natale”: Strike']);
  });

  test('reads the same when it is withdrawn', () => {
    const facts = explained(MOVED, cause('#3', -1, null));
    const withdrawal = { factId: 'cause', id: 'w', revision: 10, reason: 'entered twice' } as Withdrawal;
    const after = { ...facts, withdrawals: [...facts.withdrawals, withdrawal] };
    expect(told(after, 10, 'IT')).toEqual([
      "Apertura · non vale più (1 giorno dello spostamento dal 1° settembre 2026 all'8 dicembre 2026: Sciopero)",
    ]);
  });
});
