import 'reflect-metadata';
import { runSubgraph } from '../../shared/graphql/subgraph-process.js';
import { register } from './subgraph.js';

runSubgraph(register, process.env);
