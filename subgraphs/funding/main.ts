import 'reflect-metadata';
import { runSubgraph } from '../../shared/graphql/subgraph-process.js';
import { funding } from './subgraph.js';

runSubgraph(funding, process.env);
