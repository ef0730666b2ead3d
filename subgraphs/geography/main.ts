import 'reflect-metadata';
import { runSubgraph } from '../../shared/graphql/subgraph-process.js';
import { geography } from './subgraph.js';

runSubgraph(geography, process.env);
