import 'reflect-metadata';
import { runSubgraph } from '../../shared/graphql/subgraph-process.js';
import { partnerships } from './subgraph.js';

runSubgraph(partnerships, process.env);
