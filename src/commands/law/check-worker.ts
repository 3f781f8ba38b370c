// One half of `arasha law check`, on its own core.
import { parentPort, workerData } from 'node:worker_threads'
import { rulebook } from '../../law/index.ts'
import { compareReadings, runMutants } from '../../law/soundness/soundness.ts'

const { part, parts, cases } = workerData as { part: number; parts: number; cases: number }
const told = (what: string) => (done: number) => parentPort?.postMessage({ what, done, part })
const readings = compareReadings(rulebook, cases, 20_240_616 + part, told('cases'))
const mutation = runMutants(rulebook, part, parts, told('mutants'))
parentPort?.postMessage({ what: 'found', part, readings, mutation })
