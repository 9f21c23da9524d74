import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { descriptionOf } from '../record/core/facts.js';
import { REMOVED_LINE } from '../record/core/redaction.js';
import { instantText } from '../record/facts.service.js';
import type { World } from '../record/world.js';
import { connection, type PageArguments, type PageRange, pageRange } from '../shared/connection.js';
import { type HistoryFilter, revisionsThatFit } from './core/history-filter.js';
import { RecordersService } from './recorders.service.js';
import { type RevisionRow, RevisionView } from './revision.view.js';

const MOST_SINCE = 20;

/** The history of a project: its revisions, with who, what and why. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly orm: MikroORM,
    private readonly recorders: RecordersService,
  ) {}

  /** A page of the revisions that fit, the newest first. */
  async page(world: World, page: PageArguments, filter: HistoryFilter) {
    const { all } = world.facts;
    const { timeZone } = descriptionOf(all);
    const range = pageRange('history', page);
    const numbers = revisionsThatFit(all, filter, timeZone);
    const onPage = within(numbers, range);
    const rows = await this.rows(all.head.id, onPage);
    const names = await this.names(rows, world);
    return connection(
      onPage.flatMap((number) => rows.get(number) ?? []),
      range,
      numbers.length,
      (row) => keyOf(row.number),
      (row) => new RevisionView(world, timeZone, row, names),
    );
  }

  /** The newest revisions after one, the newest first. */
  async since(world: World, revision: number): Promise<RevisionView[]> {
    const later = world.facts.all.revisions.filter((each) => each.number > revision);
    const numbers = later.map((each) => each.number);
    return this.revisions(world, numbers.slice(-MOST_SINCE).reverse());
  }

  /** Revisions by their numbers, in this order. */
  async revisions(world: World, numbers: readonly number[]): Promise<RevisionView[]> {
    const { all } = world.facts;
    const { timeZone } = descriptionOf(all);
    const rows = await this.rows(all.head.id, numbers);
    const known = await this.names(rows, world);
    return numbers
      .flatMap((number) => rows.get(number) ?? [])
      .map((row) => new RevisionView(world, timeZone, row, known));
  }

  private names(rows: ReadonlyMap<number, RevisionRow>, world: World) {
    const actors = [...rows.values()].map(({ actor }) => actor);
    return this.recorders.names([...new Set(actors)], world);
  }

  private async rows(
    streamId: string,
    numbers: readonly number[],
  ): Promise<ReadonlyMap<number, RevisionRow>> {
    if (numbers.length === 0) return new Map();
    const rows = await this.orm.em.getConnection().execute<RevisionRow[]>(
      'select number, recorded_at as "recordedAt", actor, command, hash,' +
        // What has a digest was given, and is gone.
        " coalesce(reason, case when seal -> 'reason' is not null then ? end) as reason" +
        ' from revision where stream_id = ? and number in (?)',
      [REMOVED_LINE, streamId, [...numbers]],
    );
    return new Map(rows.map((row) => [row.number, { ...row, recordedAt: instantText(row.recordedAt) }]));
  }
}

/** The numbers of a page, which fall, and one more where there are more. */
function within(numbers: readonly number[], { size, fromEnd, afterKey, beforeKey }: PageRange): number[] {
  const between = numbers.filter(
    (each) =>
      (afterKey === null || each < Number(afterKey)) && (beforeKey === null || each > Number(beforeKey)),
  );
  return fromEnd ? between.slice(-size - 1) : between.slice(0, size + 1);
}

function keyOf(number: number): string {
  return String(number).padStart(2, '0');
}
