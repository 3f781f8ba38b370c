import type { Allowed } from './judge.ts'
export const allowed: Allowed = {}
export const unseeded: Readonly<Record<string, string>> = {}
