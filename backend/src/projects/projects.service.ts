import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { LOCAL } from '../access/core/viewer.js';
import { FilesService } from '../files/files.service.js';
import type {
  EventAddInput,
  EvidenceAddInput,
  FactWithdrawInput,
  PhaseAddInput,
  ProjectCreateInput,
  ProjectReviseInput,
  StatusDeclareInput,
} from '../generated/schema-types.js';
import { commandOf } from '../record/command-of.js';
import { withdrawFact } from '../record/core/withdraw-fact.js';
import { pageOfKeys } from '../record/page-of-keys.js';
import { RecordService } from '../record/record.service.js';
import { connection, type PageArguments, pageRange } from '../shared/connection.js';
import { newId } from '../shared/ids.js';
import { addEvent, declareStatus } from './core/add-event.js';
import { addEvidence } from './core/add-evidence.js';
import { addPhase, createProject, reviseProject } from './core/create-project.js';
import { ProjectView } from './project.view.js';
import { WorldsService } from './worlds.service.js';

/** Load, decide, save: the decisions are in core/. */
@Injectable()
export class ProjectsService {
  constructor(
    private readonly orm: MikroORM,
    private readonly record: RecordService,
    private readonly worlds: WorldsService,
    private readonly files: FilesService,
  ) {}

  /** A page of projects ordered by code, each as of today. */
  async page(page: PageArguments) {
    const range = pageRange('project', page);
    const { keys, totalCount } = await pageOfKeys(this.orm, 'code', range);
    const worlds = await Promise.all(keys.map((code) => this.worlds.at(code)));
    const found = worlds.filter((each) => each !== null);
    return connection(
      found,
      range,
      totalCount,
      (world) => world.facts.head.code,
      (world) => new ProjectView(world),
    );
  }

  create(input: ProjectCreateInput) {
    const project = { code: input.code, demo: false };
    return this.record.create(project, commandOf('projectCreate', input, LOCAL), (isTaken) =>
      createProject(input, isTaken, newId),
    );
  }

  revise(input: ProjectReviseInput) {
    return this.record.write(input.project, commandOf('projectRevise', input, LOCAL), (facts, deciding) =>
      reviseProject(facts, input, deciding),
    );
  }

  addPhase(input: PhaseAddInput) {
    return this.record.write(input.project, commandOf('phaseAdd', input, LOCAL), (facts, deciding) =>
      addPhase(facts, input, deciding),
    );
  }

  addEvent(input: EventAddInput) {
    return this.record.write(input.project, commandOf('eventAdd', input, LOCAL), (facts, deciding) =>
      addEvent(facts, input, deciding),
    );
  }

  async addEvidence(input: EvidenceAddInput) {
    const file = input.file ? await this.files.find(input.file) : null;
    return this.record.write(input.project, commandOf('evidenceAdd', input, LOCAL), (facts, deciding) =>
      addEvidence(facts, input, deciding, file),
    );
  }

  declareStatus(input: StatusDeclareInput) {
    return this.record.write(input.project, commandOf('statusDeclare', input, LOCAL), (facts, deciding) =>
      declareStatus(facts, input, deciding),
    );
  }

  withdrawFact(input: FactWithdrawInput) {
    return this.record.write(input.project, commandOf('factWithdraw', input, LOCAL), (facts, deciding) =>
      withdrawFact(facts, input, deciding),
    );
  }
}
