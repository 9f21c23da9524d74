// "npm run generate": the types of both sides, from schema.graphql and the page's queries.
import { generate } from './support/generate.mjs';
import { ensureInstalled } from './support/install.mjs';
import { main } from './support/say.mjs';

await main(async () => {
  await ensureInstalled();
  await generate();
});
