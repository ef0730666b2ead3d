import 'reflect-metadata';
import { runSubgraph } from '../../shared/graphql/subgraph-process.js';
import { mergers } from './subgraph.js';

runSubgraph(mergers, process.env);
