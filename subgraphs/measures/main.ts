import 'reflect-metadata';
import { runSubgraph } from '../../shared/graphql/subgraph-process.js';
import { measures } from './subgraph.js';

runSubgraph(measures, process.env);
