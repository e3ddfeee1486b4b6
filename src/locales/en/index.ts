export { cli } from './cli';
export { findings } from './findings';
export { oddities } from './oddities';
export { questions } from './questions';
export { refusals } from './refusals';
export { report } from './report';
export { terms } from './terms';
export { months, units } from './units';
