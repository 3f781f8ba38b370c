// Decision diagrams over facts with a few values each. A condition becomes a diagram once, when the rulebook is compiled; after that the exact answer
// for any partly known case, and exactly the facts that can still change it, are read off by walking it.
// Nodes 0 and 1 are the answers no and yes. A node asks for one variable and has a child for each of its values; children ask only for later variables.

export type Node = number
/** What a diagram says about a partly known case: can it still be yes, can it still be no. */
export type Outlook = { readonly canBeTrue: boolean; readonly canBeFalse: boolean }

export type Diagrams = {
  readonly leaf: (variable: number, mask: number) => Node
  readonly and: (...nodes: readonly Node[]) => Node
  readonly or: (...nodes: readonly Node[]) => Node
  readonly not: (node: Node) => Node
  /** `masks[v]` holds the values of variable v that are still possible. */
  readonly outlook: (node: Node, masks: Int32Array) => Outlook
  /** The variables that can still change the answer, in the order of the diagram: the diagram is cut down to the case and reduced again. */
  readonly support: (node: Node, masks: Int32Array) => readonly number[]
  /** One completion (value index per variable on the path) that gives the wanted answer; `undefined` if there is none. */
  readonly witness: (node: Node, masks: Int32Array, wanted: boolean) => ReadonlyMap<number, number> | undefined
  readonly size: () => number
}

const limit = 400_000

export function createDiagrams(sizes: readonly number[]): Diagrams {
  const variableOf: number[] = [sizes.length, sizes.length]
  const childrenOf: (readonly Node[])[] = [[], []]
  const unique = new Map<string, Node>()
  const andMemo = new Map<number, Node>()
  const notMemo = new Map<Node, Node>([[0, 1], [1, 0]])

  function make(variable: number, children: readonly Node[]): Node {
    const first = children[0] as Node
    if (children.every(c => c === first)) return first
    const key = `${variable}:${children.join(',')}`
    const known = unique.get(key)
    if (known !== undefined) return known
    if (variableOf.length >= limit) throw new Error(`diagram: more than ${limit} nodes; the order of facts no longer fits the law`)
    const node = variableOf.length
    variableOf.push(variable)
    childrenOf.push(children)
    unique.set(key, node)
    return node
  }
  function leaf(variable: number, mask: number): Node {
    const size = sizes[variable] as number
    return make(variable, Array.from({ length: size }, (_, value) => (mask >> value) & 1))
  }
  function and2(a: Node, b: Node): Node {
    if (a === 0 || b === 0) return 0
    if (a === 1 || a === b) return b
    if (b === 1) return a
    const key = a < b ? a * limit + b : b * limit + a
    const known = andMemo.get(key)
    if (known !== undefined) return known
    const va = variableOf[a] as number
    const vb = variableOf[b] as number
    const variable = Math.min(va, vb)
    const kids = Array.from({ length: sizes[variable] as number }, (_, i) => and2(va === variable ? (childrenOf[a] as Node[])[i] as Node : a, vb === variable ? (childrenOf[b] as Node[])[i] as Node : b))
    const node = make(variable, kids)
    andMemo.set(key, node)
    return node
  }
  function not(a: Node): Node {
    const known = notMemo.get(a)
    if (known !== undefined) return known
    const node = make(variableOf[a] as number, (childrenOf[a] as Node[]).map(not))
    notMemo.set(a, node)
    notMemo.set(node, a)
    return node
  }
  const and = (...nodes: readonly Node[]): Node => nodes.reduce(and2, 1)
  const or = (...nodes: readonly Node[]): Node => not(and(...nodes.map(not)))

  let stamps = new Int32Array(0)
  let results = new Int32Array(0)
  let stamp = 0
  function freshStamp(): number {
    if (stamps.length < variableOf.length) {
      stamps = new Int32Array(variableOf.length)
      results = new Int32Array(variableOf.length)
      stamp = 0
    }
    stamp += 1
    return stamp
  }

  function outlook(root: Node, masks: Int32Array): Outlook {
    const now = freshStamp()
    let canBeTrue = false
    let canBeFalse = false
    const visit = (node: Node): void => {
      if (node === 1) canBeTrue = true
      else if (node === 0) canBeFalse = true
      else if (stamps[node] !== now) {
        stamps[node] = now
        const mask = masks[variableOf[node] as number] as number
        const children = childrenOf[node] as Node[]
        for (let i = 0; i < children.length && !(canBeTrue && canBeFalse); i += 1) if ((mask >> i) & 1) visit(children[i] as Node)
      }
    }
    visit(root)
    return { canBeTrue, canBeFalse }
  }

  function support(root: Node, masks: Int32Array): readonly number[] {
    const now = freshStamp()
    const scratch = new Map<string, number>()
    const found = new Set<number>()
    const reachable: { variable: number; children: readonly number[] }[] = []
    // Two sub-diagrams cut down to the case get the same number exactly when they are the same function of what is still open.
    const cut = (node: Node): number => {
      if (node <= 1) return node
      if (stamps[node] === now) return results[node] as number
      const variable = variableOf[node] as number
      const mask = masks[variable] as number
      const children = childrenOf[node] as Node[]
      const kept: number[] = []
      for (let i = 0; i < children.length; i += 1) if ((mask >> i) & 1) kept.push(cut(children[i] as Node))
      const first = kept[0] as number
      let result = first
      if (kept.some(k => k !== first)) {
        const key = `${variable}:${kept.join(',')}`
        const known = scratch.get(key)
        if (known === undefined) {
          reachable.push({ variable, children: kept })
          result = reachable.length + 1
          scratch.set(key, result)
        } else result = known
      }
      stamps[node] = now
      results[node] = result
      return result
    }
    const seen = new Set<number>()
    const collect = (id: number): void => {
      if (id <= 1 || seen.has(id)) return
      seen.add(id)
      const entry = reachable[id - 2]
      if (entry === undefined) return
      found.add(entry.variable)
      for (const child of entry.children) collect(child)
    }
    collect(cut(root))
    return [...found].toSorted((a, b) => a - b)
  }

  function witness(root: Node, masks: Int32Array, wanted: boolean): ReadonlyMap<number, number> | undefined {
    const target = wanted ? 1 : 0
    const dead = new Set<Node>()
    const path = new Map<number, number>()
    const visit = (node: Node): boolean => {
      if (node <= 1) return node === target
      if (dead.has(node)) return false
      const variable = variableOf[node] as number
      const mask = masks[variable] as number
      const children = childrenOf[node] as Node[]
      for (let i = 0; i < children.length; i += 1) {
        if (((mask >> i) & 1) === 0) continue
        path.set(variable, i)
        if (visit(children[i] as Node)) return true
        path.delete(variable)
      }
      dead.add(node)
      return false
    }
    return visit(root) ? path : undefined
  }

  return { leaf, and, or, not, outlook, support, witness, size: () => variableOf.length }
}
