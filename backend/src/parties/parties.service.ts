import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Asked } from '../access/asked.js';
import { refuseCommand } from '../access/core/entitled.js';
import { refuseToCount } from '../access/core/system-sight.js';
import type { Viewer } from '../access/core/viewer.js';
import { enteredBy, SeenOrganisationsService } from '../access/seen-organisations.service.js';
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
import { refused } from '../shared/result.js';
import { addAgreement, stateSignatories } from './core/add-agreement.js';
import { addOrganisation } from './core/add-organisation.js';
import { addParty, stateRole } from './core/add-party.js';
import type { Organisation } from './core/party.js';
import { OrganisationsService } from './organisations.service.js';

/** A body's place in the list: by key, and by identifier where several have the same. */
const PLACE = `("key" || ' ' || "id")`;
const COLUMNS = 'id, key, coalesce(name, ?) as name, sector, url';

/** Load, decide, save: the decisions are in core/. */
@Injectable()
export class PartiesService {
  constructor(
    private readonly orm: MikroORM,
    private readonly record: RecordService,
    private readonly seen: SeenOrganisationsService,
    private readonly bodies: OrganisationsService,
  ) {}

  /** A page of what the viewer sees of the register, ordered by key. */
  async organisations(page: PageArguments, asked: Asked) {
    const range = pageRange('organisation', page);
    const { keys, totalCount } = await pageOfKeys(
      this.orm,
      PLACE,
      range,
      await this.seen.organisations(asked),
    );
    const places = keys.map((place) => ({ place, id: place.split(' ')[1] ?? '' }));
    const bodies = await this.bodies.byId(places.map(({ id }) => id));
    return connection(
      places,
      range,
      totalCount,
      ({ place }) => place,
      ({ id }) => bodies.get(id) as Organisation,
    );
  }

  /** The body with this key that the viewer sees: of several the one that the viewer entered, else the first. */
  async organisation(key: string, asked: Asked): Promise<Organisation | null> {
    if (!isKey(key)) return null;
    const seen = await this.seen.organisations(asked);
    const own = enteredBy(asked.viewer);
    const [found] = await this.orm.em
      .getConnection()
      .execute<Organisation[]>(
        `select ${COLUMNS} from organisation where key = ? and ${seen.sql} order by ${own.sql} desc, revision limit 1`,
        [REMOVED_LINE, key, ...seen.parameters, ...own.parameters],
      );
    return found ?? null;
  }

  /** A key is taken by what the viewer sees: that it is taken by anything else would tell of that. */
  async addOrganisation(input: OrganisationAddInput, viewer: Viewer) {
    const early = refuseCommand(viewer, 'organisationAdd', null) ?? refuseToCount(input, viewer);
    if (early !== null) return refused([early]);
    const seen = await this.seen.organisations({ viewer });
    return this.record.register(commandOf('organisationAdd', input, viewer), async (query) => {
      const isTaken =
        isKey(input.key) &&
        (
          await query(`select from organisation where key = ? and ${seen.sql}`, [
            input.key,
            ...seen.parameters,
          ])
        ).length > 0;
      return addOrganisation(input, isTaken, newId);
    });
  }

  async addParty(input: PartyAddInput, viewer: Viewer) {
    const organisation = await this.organisation(input.organisation, { viewer });
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
}
