import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Asked } from '../access/asked.js';
import type { Viewer } from '../access/core/viewer.js';
import { SeenOrganisationsService } from '../access/seen-organisations.service.js';
import type {
  AgreementAddInput,
  AgreementStateSignatoriesInput,
  OrganisationAddInput,
  PartyAddInput,
  PartyStateRoleInput,
} from '../generated/schema-types.js';
import { commandOf } from '../record/command-of.js';
import { REMOVED_LINE } from '../record/core/redaction.js';
import { pageOfKeys } from '../record/page-of-keys.js';
import { RecordService } from '../record/record.service.js';
import { connection, type PageArguments, pageRange } from '../shared/connection.js';
import { newId } from '../shared/ids.js';
import { isKey } from '../shared/input-check.js';
import { addAgreement, stateSignatories } from './core/add-agreement.js';
import { addOrganisation } from './core/add-organisation.js';
import { addParty, stateRole } from './core/add-party.js';
import type { Organisation } from './core/party.js';

const REGISTER = 'select id, key, coalesce(name, ?) as name, sector, url from organisation where key in (?)';

/** Load, decide, save: the decisions are in core/. */
@Injectable()
export class PartiesService {
  constructor(
    private readonly orm: MikroORM,
    private readonly record: RecordService,
    private readonly seen: SeenOrganisationsService,
  ) {}

  /** A page of what the viewer sees of the register, ordered by key. */
  async organisations(page: PageArguments, asked: Asked) {
    const range = pageRange('organisation', page);
    const { keys, totalCount } = await pageOfKeys(
      this.orm,
      'key',
      range,
      await this.seen.organisations(asked),
    );
    const rows = await this.register(keys);
    const byKey = new Map(rows.map((each) => [each.key, each]));
    const found = keys.flatMap((key) => byKey.get(key) ?? []);
    return connection(
      found,
      range,
      totalCount,
      (each) => each.key,
      (each) => each,
    );
  }

  async organisation(key: string): Promise<Organisation | null> {
    return isKey(key) ? ((await this.register([key]))[0] ?? null) : null;
  }

  addOrganisation(input: OrganisationAddInput, viewer: Viewer) {
    return this.record.register(input.key, commandOf('organisationAdd', input, viewer), (isTaken) =>
      addOrganisation(input, isTaken, newId),
    );
  }

  async addParty(input: PartyAddInput, viewer: Viewer) {
    const organisation = await this.organisation(input.organisation);
    return this.record.write(input.project, commandOf('partyAdd', input, viewer), (facts, deciding) =>
      addParty(facts, input, organisation, deciding),
    );
  }

  stateRole(input: PartyStateRoleInput, viewer: Viewer) {
    return this.record.write(input.project, commandOf('partyStateRole', input, viewer), (facts, deciding) =>
      stateRole(facts, input, deciding),
    );
  }

  addAgreement(input: AgreementAddInput, viewer: Viewer) {
    return this.record.write(input.project, commandOf('agreementAdd', input, viewer), (facts, deciding) =>
      addAgreement(facts, input, deciding),
    );
  }

  stateSignatories(input: AgreementStateSignatoriesInput, viewer: Viewer) {
    return this.record.write(
      input.project,
      commandOf('agreementStateSignatories', input, viewer),
      (facts, deciding) => stateSignatories(facts, input, deciding),
    );
  }

  private async register(keys: readonly string[]): Promise<Organisation[]> {
    if (keys.length === 0) return [];
    return this.orm.em.getConnection().execute(REGISTER, [REMOVED_LINE, [...keys]]);
  }
}
