/** A command of `arasha`: what it is called, how it is used, what it does in one line. `run` gives the exit code. */
export type Command = {
  readonly name: string
  readonly usage: string
  readonly does: string
  readonly run: (args: readonly string[]) => Promise<number>
}
