// Decision diagrams over facts with a few values each. A condition becomes a diagram once, when the rulebook is compiled; after that the exact answer
// for any partly known case, and exactly the facts that can still change it, are read off by walking it.
// Nodes 0 and 1 are the answers no and yes. A node asks for one variable and has a child for each of its values; children ask only for later variables.

export type Node = number
/** What a diagram says about a partly known case: can it still be yes, can it still be no. */
export type Outlook = { readonly canBeTrue: boolean; readonly canBeFalse: boolean }

/** One partly known case. Work is shared between the questions asked of it: every diagram is cut down to the case once and reduced again. */
export type View = {
  readonly outlook: (node: Node) => Outlook
  /** Exactly the variables that can still change the answer, in the order of the diagram. */
  readonly support: (node: Node) => readonly number[]
}
const onlyTrue: Outlook = { canBeTrue: true, canBeFalse: false }
const onlyFalse: Outlook = { canBeTrue: false, canBeFalse: true }
const both: Outlook = { canBeTrue: true, canBeFalse: true }

export type Frozen = {
  /** Looks at all diagrams under one case. `masks[v]` holds the values of variable v that are still possible; they must not change meanwhile. */
  readonly view: (masks: Int32Array) => View
  /** The number a node of the building got. */
  readonly numberOf: (node: Node) => Node
  readonly size: () => number
}

export type Diagrams = {
  readonly leaf: (variable: number, mask: number) => Node
  readonly and: (...nodes: readonly Node[]) => Node
  readonly or: (...nodes: readonly Node[]) => Node
  readonly not: (node: Node) => Node
  readonly freeze: (roots: readonly Node[]) => Frozen
}

const limit = 400_000
/** The supports are kept in three words of thirty variables. */
const mostVariables = 90

export function createDiagrams(sizes: readonly number[]): Diagrams {
  if (sizes.length > mostVariables) throw new Error(`diagram: more than ${mostVariables} variables`)
  const variableOf: number[] = [sizes.length, sizes.length]
  const childrenOf: (readonly Node[])[] = [[], []]
  const unique = new Map<string, Node>()
  const andMemo = new Map<number, Node>()
  const notMemo = new Map<Node, Node>([
    [0, 1],
    [1, 0],
  ])

  function make(variable: number, children: readonly Node[]): Node {
    const first = children[0] as Node
    if (children.every(c => c === first)) return first
    const key = `${variable}:${children.join(',')}`
    const known = unique.get(key)
    if (known !== undefined) return known
    if (variableOf.length >= limit)
      throw new Error(`diagram: more than ${limit} nodes; the order of facts no longer fits the law`)
    const node = variableOf.length
    variableOf.push(variable)
    childrenOf.push(children)
    unique.set(key, node)
    return node
  }
  function leaf(variable: number, mask: number): Node {
    const size = sizes[variable] as number
    return make(
      variable,
      Array.from({ length: size }, (_, value) => (mask >> value) & 1),
    )
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
    const kids = Array.from({ length: sizes[variable] as number }, (_, i) =>
      and2(
        va === variable ? ((childrenOf[a] as Node[])[i] as Node) : a,
        vb === variable ? ((childrenOf[b] as Node[])[i] as Node) : b,
      ),
    )
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

  /** Keeps only what the roots need, in flat arrays. Building ends here, asking begins. */
  function freeze(roots: readonly Node[]): Frozen {
    const number = new Map<Node, Node>([
      [0, 0],
      [1, 1],
    ])
    const variables: number[] = [0, 0]
    const starts: number[] = [0, 0, 0]
    const flat: number[] = []
    const visit = (node: Node): Node => {
      const known = number.get(node)
      if (known !== undefined) return known
      const children = (childrenOf[node] as Node[]).map(visit)
      const mine = variables.length
      variables.push(variableOf[node] as number)
      flat.push(...children)
      starts.push(flat.length)
      number.set(node, mine)
      return mine
    }
    for (const root of roots) visit(root)
    return askable(Int32Array.from(variables), Int32Array.from(starts), Int32Array.from(flat), sizes.length, node => {
      const found = number.get(node)
      if (found === undefined) throw new Error('diagram: asked for a node that was not kept')
      return found
    })
  }

  return { leaf, and, or, not, freeze }
}

function askable(
  variableOf: Int32Array,
  startOf: Int32Array,
  childOf: Int32Array,
  width: number,
  numberOf: (node: Node) => Node,
): Frozen {
  const count = variableOf.length
  // One scratch for all cases: a new view makes the one before it unusable, and says so.
  const cutOf = new Int32Array(count)
  const stampOf = new Int32Array(count)
  const reducedVariable = new Int32Array(count)
  const reducedStart = new Int32Array(count + 1)
  const reducedChild = new Int32Array(childOf.length)
  const support0 = new Int32Array(count)
  const support1 = new Int32Array(count)
  const support2 = new Int32Array(count)
  const slots = 2 ** Math.ceil(Math.log2(count * 2 + 2))
  const table = new Int32Array(slots)
  let generation = 0

  function view(masks: Int32Array): View {
    generation += 1
    const mine = generation
    table.fill(0)
    // Reduced nodes: 0 and 1 are the answers; two sub-diagrams get the same number exactly when they are the same function of what is still open.
    let reduced = 2
    reducedStart[2] = 0
    const cut = (node: Node): number => {
      if (node <= 1) return node
      if (stampOf[node] === mine) return cutOf[node] as number
      const variable = variableOf[node] as number
      const mask = masks[variable] as number
      const from = startOf[node] as number
      let result: number
      if ((mask & (mask - 1)) === 0) result = cut(childOf[from + 31 - Math.clz32(mask)] as Node)
      else {
        const until = startOf[node + 1] as number
        for (let i = from; i < until; i += 1) if ((mask >> (i - from)) & 1) cut(childOf[i] as Node)
        result = intern(variable, from, until, mask)
      }
      stampOf[node] = mine
      cutOf[node] = result
      return result
    }
    const cutNow = (child: Node): number => (child <= 1 ? child : (cutOf[child] as number))
    const intern = (variable: number, from: number, until: number, mask: number): number => {
      const start = reducedStart[reduced] as number
      let end = start
      let hash = variable + 1
      let same = true
      for (let i = from; i < until; i += 1) {
        if (((mask >> (i - from)) & 1) === 0) continue
        const child = cutNow(childOf[i] as Node)
        if (end > start && child !== reducedChild[start]) same = false
        reducedChild[end] = child
        end += 1
        hash = Math.imul(hash ^ child, 0x01000193)
        hash ^= hash >>> 15
      }
      if (same) return reducedChild[start] as number
      let slot = hash & (slots - 1)
      for (;;) {
        const id = table[slot] as number
        if (id === 0) break
        if (reducedVariable[id] === variable && equal(id, start, end)) return id
        slot = (slot + 1) & (slots - 1)
      }
      const id = reduced
      table[slot] = id
      reduced += 1
      reducedVariable[id] = variable
      reducedStart[reduced] = end
      let s0 = variable < 30 ? 1 << variable : 0
      let s1 = variable >= 30 && variable < 60 ? 1 << (variable - 30) : 0
      let s2 = variable >= 60 ? 1 << (variable - 60) : 0
      for (let i = start; i < end; i += 1) {
        const child = reducedChild[i] as number
        if (child <= 1) continue
        s0 |= support0[child] as number
        s1 |= support1[child] as number
        s2 |= support2[child] as number
      }
      support0[id] = s0
      support1[id] = s1
      support2[id] = s2
      return id
    }
    const equal = (id: number, start: number, end: number): boolean => {
      const other = reducedStart[id] as number
      if ((reducedStart[id + 1] as number) - other !== end - start) return false
      for (let i = start; i < end; i += 1) if (reducedChild[i] !== reducedChild[other + i - start]) return false
      return true
    }
    const fresh = (): void => {
      if (mine !== generation) throw new Error('diagram: an older view was asked after a newer one was opened')
    }
    return {
      outlook: node => {
        fresh()
        const result = cut(node)
        return result === 0 ? onlyFalse : result === 1 ? onlyTrue : both
      },
      support: node => {
        fresh()
        const id = cut(node)
        const found: number[] = []
        if (id <= 1) return found
        for (let v = 0; v < width; v += 1)
          if ((((v < 30 ? support0[id] : v < 60 ? support1[id] : support2[id]) as number) >> (v % 30)) & 1)
            found.push(v)
        return found
      },
    }
  }
  return { view, numberOf, size: () => count }
}
