import { readFileSync } from 'node:fs';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../hub/generated-files.js';
import { SUBGRAPHS } from '../hub/subgraphs.js';
import { generateSchemas } from '../hub/supergraph.js';

describe('the committed schemas', () => {
  it('are what the code generates', async () => {
    const files = generatedFiles(await generateSchemas(SUBGRAPHS));
    const stale = [...files]
      .filter(([path, content]) => readFileSync(path, 'utf8') !== content)
      .map(([path]) => path);
    expect(stale).toEqual([]);
  });

  it('compose, and would not with a type that two subgraphs define unlike each other', async () => {
    const { subgraphs } = await generateSchemas(SUBGRAPHS);
    const broken = {
      ...subgraphs,
      geography: subgraphs.geography?.replace(/(enum Basis \{)/, '$1\n  GUESSED') ?? '',
    };
    const compose = (sdls: Record<string, string>) =>
      composeServices(
        Object.entries(sdls).map(([name, sdl]) => ({ name, url: `http://${name}`, typeDefs: parse(sdl) })),
      );
    expect(compose(subgraphs).errors).toBeUndefined();
    expect(
      compose({
        ...broken,
        geography: broken.geography
          .replace('pounds: String!', 'pounds: Int!')
          .replace('knownAt: Date', 'knownAt: Int'),
      }).errors,
    ).not.toHaveLength(0);
  });
});
