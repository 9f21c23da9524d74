import { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { PERSISTED_DOCUMENTS } from '../../src/generated/persisted-documents.js';
import { graphqlAttack, send } from '../../test/support/attacks/http-attack.js';
import type { Application } from './application.js';

/** Questions a second, one after the other. */
const PER_SECOND = 40;

/** What the first screen of a project asks. */
const OPERATIONS = ['Viewer', 'ProjectShell', 'Overview'];
const VARIABLES = { code: 'polo-cremona', language: 'IT' };

/** Someone who has signed in and looks at the first screen again and again, while others do what they do. */
export class OtherUser {
  private readonly agent = new Agent({ keepAlive: true });
  private readonly questions;

  constructor(private readonly app: Pick<Application, 'site' | 'cookie'>) {
    const all = [...PERSISTED_DOCUMENTS.values()];
    this.questions = OPERATIONS.map((name) => {
      const query = all.find((text) => new RegExp(`^query ${name}\\b`).test(text));
      if (query === undefined) throw new Error(`the page asks no ${name}`);
      return graphqlAttack(
        name,
        { query, operationName: name, variables: VARIABLES },
        { cookie: app.cookie },
      );
    });
  }

  /** How long each answer took while it went on, in ms. Questions are asked on time, whether or not the last was answered. */
  async look(goesOn: () => boolean): Promise<number[]> {
    const asking: Promise<number>[] = [];
    const begin = performance.now();
    for (let count = 0; goesOn(); count += 1) {
      asking.push(this.ask(count));
      await wait(Math.max(0, begin + ((count + 1) * 1000) / PER_SECOND - performance.now()));
    }
    return Promise.all(asking);
  }

  leave(): void {
    this.agent.destroy();
  }

  private async ask(count: number): Promise<number> {
    const question = this.questions[count % this.questions.length];
    if (question === undefined) throw new Error('there is nothing to ask');
    const begin = performance.now();
    const { status, text } = await send(this.app.site, question, this.agent);
    const ms = performance.now() - begin;
    if (status !== 200 || text.includes('"errors"'))
      throw new Error(`${question.name}: ${status} ${text.slice(0, 300)}`);
    return ms;
  }
}
