import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Asked } from '../access/asked.js';
import type { Viewer } from '../access/core/viewer.js';
import { SeenFilesService } from '../access/seen-files.service.js';
import { seenProjects } from '../access/seen-projects.js';
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
    private readonly seenFiles: SeenFilesService,
  ) {}

  /** A page of projects ordered by code, each as of today. */
  async page(page: PageArguments, { viewer }: Asked) {
    const range = pageRange('project', page);
    const { keys, totalCount } = await pageOfKeys(
      this.orm,
      '"code"',
      range,
      seenProjects(viewer, 'project.id'),
    );
    const worlds = await Promise.all(keys.map((code) => this.worlds.at(code, undefined, { viewer })));
    const found = worlds.filter((each) => each !== null);
    return connection(
      found,
      range,
      totalCount,
      (world) => world.facts.head.code,
      (world) => new ProjectView(world),
    );
  }

  create(input: ProjectCreateInput, viewer: Viewer) {
    const project = { code: input.code, demo: false };
    return this.record.create(project, commandOf('projectCreate', input, viewer), (isTaken) =>
      createProject(input, isTaken, newId),
    );
  }

  revise(input: ProjectReviseInput, viewer: Viewer) {
    return this.record.write(input.project, commandOf('projectRevise', input, viewer), (facts, deciding) =>
      reviseProject(facts, input, deciding),
    );
  }

  addPhase(input: PhaseAddInput, viewer: Viewer) {
    return this.record.write(input.project, commandOf('phaseAdd', input, viewer), (facts, deciding) =>
      addPhase(facts, input, deciding),
    );
  }

  addEvent(input: EventAddInput, viewer: Viewer) {
    return this.record.write(input.project, commandOf('eventAdd', input, viewer), (facts, deciding) =>
      addEvent(facts, input, deciding),
    );
  }

  async addEvidence(input: EvidenceAddInput, viewer: Viewer) {
    const maySee = input.file ? await this.seenFiles.maySee({ viewer }, input.file) : false;
    const file = input.file && maySee ? await this.files.find(input.file) : null;
    return this.record.write(input.project, commandOf('evidenceAdd', input, viewer), (facts, deciding) =>
      addEvidence(facts, input, deciding, file),
    );
  }

  declareStatus(input: StatusDeclareInput, viewer: Viewer) {
    return this.record.write(input.project, commandOf('statusDeclare', input, viewer), (facts, deciding) =>
      declareStatus(facts, input, deciding),
    );
  }

  withdrawFact(input: FactWithdrawInput, viewer: Viewer) {
    return this.record.write(input.project, commandOf('factWithdraw', input, viewer), (facts, deciding) =>
      withdrawFact(facts, input, deciding),
    );
  }
}
