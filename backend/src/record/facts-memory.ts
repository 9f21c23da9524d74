import { Injectable } from '@nestjs/common';
import { MemoryBounds } from '../memory-bounds.js';
import { BoundedCache } from '../shared/bounded-cache.js';
import { FACT_TABLES, type Facts } from './core/facts.js';
import { sizeOfRows } from './core/size-of-rows.js';

/** What an index entry and a place in a list take for each row, roughly, in bytes. */
export const INDEXED_ROW_BYTES = 150;

/**
 * The memory for Facts and for what was computed from them, under one bound. What is derived from a project's Facts
 * refers to their rows, so the Facts are touched last and leave last.
 */
@Injectable()
export class FactsMemory extends BoundedCache<string, object> {
  private readonly numbers = new WeakMap<Facts, number>();
  private lastNumber = 0;

  constructor(bounds: MemoryBounds) {
    super(bounds.factsBytes);
  }

  /** The newest Facts of a project that are in memory. */
  newest(projectId: string): Facts | undefined {
    return this.get(projectId) as Facts | undefined;
  }

  keepNewest(facts: Facts): void {
    const lists: readonly (readonly object[])[] = [
      ...FACT_TABLES.map((table) => facts[table]),
      facts.organisations,
      facts.revisions,
    ];
    const bytes = lists.reduce((sum, rows) => sum + sizeOfRows(rows) + rows.length * INDEXED_ROW_BYTES, 0);
    this.keep(facts.head.id, facts, bytes);
  }

  /** Something computed from these Facts, made when it is missing; `name` tells it from others of theirs. */
  derived<Value extends object>(facts: Facts, name: string, bytesPerRow: number, make: () => Value): Value {
    const key = `${this.numberOf(facts)} ${name}`;
    let value = this.get(key) as Value | undefined;
    if (value === undefined) {
      value = make();
      const rows = FACT_TABLES.reduce((sum, table) => sum + facts[table].length, 0);
      this.keep(key, value, rows * bytesPerRow);
    }
    this.get(facts.head.id);
    return value;
  }

  /** Facts of one revision may be in memory twice, before and after something in them was removed. */
  private numberOf(facts: Facts): number {
    const known = this.numbers.get(facts);
    if (known !== undefined) return known;
    this.lastNumber += 1;
    this.numbers.set(facts, this.lastNumber);
    return this.lastNumber;
  }
}
