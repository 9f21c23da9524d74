import { Injectable } from '@nestjs/common';
import { newId } from '../shared/ids.js';
import { AccountsPool } from './accounts-pool.js';
import { Background } from './background.js';
import { type AddressClass } from './core/address-class.js';
import type { SignInEvent, SignInMethod, SignInOutcome } from './core/sign-in-event.js';

/** Entries that are kept of each person, the newest. */
const KEPT = 200;

/** When, how and from where someone signed in as a person, or tried to. Attempts for no one's address leave no trace. */
@Injectable()
export class SignInHistory {
  constructor(
    private readonly pool: AccountsPool,
    private readonly background: Background,
  ) {}

  /** Notes an attempt, without keeping its answer waiting: so its time does not tell whether the person exists. */
  note(personId: string, method: SignInMethod, outcome: SignInOutcome, from: AddressClass): void {
    this.background.run('noting a sign-in', this.write(personId, { at: new Date(), method, outcome, from }));
  }

  /** A person's entries, the newest first. */
  async ofPerson(personId: string, most = 50): Promise<readonly SignInEvent[]> {
    const { rows } = await this.pool.query<SignInEvent>(
      `select "at", "method", "outcome", "address_class" as "from" from "sign_in"
       where "person_id" = $1 order by "at" desc, "id" limit $2`,
      [personId, most],
    );
    return rows;
  }

  private async write(personId: string, { at, method, outcome, from }: SignInEvent): Promise<void> {
    await this.pool.query(
      `insert into "sign_in" ("id", "person_id", "at", "method", "outcome", "address_class")
       values ($1, $2, $3, $4, $5, $6)`,
      [newId(), personId, at, method, outcome, from],
    );
    await this.pool.query(
      `delete from "sign_in" where "person_id" = $1 and "id" in
         (select "id" from "sign_in" where "person_id" = $1 order by "at" desc, "id" offset $2)`,
      [personId, KEPT],
    );
  }
}
