// The one place that knows where the package lies on disk: files that tsc does not copy (migrations, built assets) are read from there.
import { existsSync } from 'node:fs'
import path from 'node:path'

/** Folder that holds package.json, whether this file runs from dist or was installed. */
export const packageRoot: string = (() => {
  let folder = import.meta.dirname
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder)
    if (parent === folder) throw new Error('arasha: package.json not found above the program')
    folder = parent
  }
  return folder
})()
