// One demonstration per state folder: a second one would take the first one's PostgreSQL away. The lock is a file with the owner's process id
// and the moment that process started, so that a number used again by somebody else is not mistaken for the owner.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export type Lock = { readonly held: true; release(): void } | { readonly held: false; readonly pid: number }

export function lockFolder(stateDir: string): Lock {
  const file = path.join(stateDir, 'arasha.lock')
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, `${process.pid} ${startOf(process.pid) ?? ''}\n`, { flag: 'wx', mode: 0o644 })
      return { held: true, release: () => rmSync(file, { force: true }) }
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'EEXIST' || attempt > 3) throw error
      const [pid = '', started = ''] = readIfThere(file).trim().split(' ')
      const owner = Number(pid)
      if (owner > 1 && owner !== process.pid && lives(owner) && (started === '' || startOf(owner) === started))
        return { held: false, pid: owner }
      // Its owner was killed: the lock is nobody's.
      rmSync(file, { force: true })
    }
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: unknown }).code === 'EPERM'
  }
}

/** Field 22 of /proc/PID/stat, in ticks since boot; undefined where there is no such file. The name before it may contain spaces. */
function startOf(pid: number): string | undefined {
  const stat = readIfThere(`/proc/${pid}/stat`)
  return stat === '' ? undefined : stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
