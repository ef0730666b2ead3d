import 'reflect-metadata';
import { runSubgraph } from '../../shared/graphql/subgraph-process.js';
import { strategy } from './subgraph.js';

runSubgraph(strategy, process.env);
