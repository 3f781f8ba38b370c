// Decision diagrams over facts with a few values each. A condition becomes a diagram once, when the rulebook is compiled; after that the exact answer
// for any partly known case, and exactly the facts that can still change it, are read off by walking it.
// Nodes 0 and 1 are the answers no and yes. A node asks for one variable and has a child for each of its values; children ask only for later variables.

export type Node = number
/** What a diagram says about a partly known case: can it still be yes, can it still be no. */
export type Outlook = { readonly canBeTrue: boolean; readonly canBeFalse: boolean }

/** One partly known case. Work is shared between the questions asked of it: every diagram is walked once, and cut down to the case and reduced again only when its support is asked. */
export type View = {
  readonly outlook: (node: Node) => Outlook
  /** A quick look for one of some variables (1 in `wanted`): true only if such a variable can still change the answer; false says nothing. */
  readonly matters: (node: Node, wanted: Uint8Array) => boolean
  /** Exactly the variables that can still change the answer, in the order of the diagram. */
  readonly support: (node: Node) => readonly number[]
  /** Outlook and support in one walk, for whoever wants both. */
  readonly exact: (node: Node) => Outlook & { readonly support: readonly number[] }
}
const onlyTrue: Outlook = { canBeTrue: true, canBeFalse: false }
const onlyFalse: Outlook = { canBeTrue: false, canBeFalse: true }
const both: Outlook = { canBeTrue: true, canBeFalse: true }
const settledTrue = { ...onlyTrue, support: [] }
const settledFalse = { ...onlyFalse, support: [] }

export type Frozen = {
  /** Looks at all diagrams under one case. `masks[v]` holds the values of variable v that are still possible; they must not change meanwhile. */
  readonly view: (masks: Int32Array) => View
  /** The number a node of the building got. */
  readonly numberOf: (node: Node) => Node
  readonly size: () => number
  /** For walks of other kinds: the variable a node asks for, and its child for one value. */
  readonly variable: (node: Node) => number
  readonly child: (node: Node, value: number) => Node
}

export type Diagrams = {
  readonly leaf: (variable: number, mask: number) => Node
  readonly and: (...nodes: readonly Node[]) => Node
  readonly or: (...nodes: readonly Node[]) => Node
  readonly not: (node: Node) => Node
  readonly variable: (node: Node) => number
  readonly child: (node: Node, value: number) => Node
  readonly size: () => number
  readonly freeze: (roots: readonly Node[]) => Frozen
}

const limit = 1_000_000
const remembered = 1 << 16
/** Two bits of a number are kept for the answer. */
const mostGenerations = 1 << 29

export function createDiagrams(sizes: readonly number[]): Diagrams {
  const width = sizes.length
  let variableOf = new Int32Array(1 << 12)
  let startOf = new Int32Array(1 << 12)
  let childOf = new Int32Array(1 << 14)
  let count = 2
  let used = 0
  variableOf[0] = width
  variableOf[1] = width
  let slots = new Int32Array(1 << 13)
  // Results of "and" and "or" already found; a newer one may take the place of an older one, which is then found again.
  const keyA = new Int32Array(remembered)
  const keyB = new Int32Array(remembered)
  const result = new Int32Array(remembered)
  const notMemo = new Map<Node, Node>([
    [0, 1],
    [1, 0],
  ])
  const scratch = sizes.map(size => new Int32Array(size))

  function hashAt(variable: number, children: ArrayLike<number>, from: number): number {
    let hash = variable + 1
    const size = sizes[variable] as number
    for (let i = 0; i < size; i += 1) {
      hash = Math.imul(hash ^ (children[from + i] as number), 0x9e3779b1)
      hash ^= hash >>> 15
    }
    return hash
  }
  function rehash(): void {
    slots = new Int32Array(slots.length * 2)
    for (let node = 2; node < count; node += 1) {
      let slot = hashAt(variableOf[node] as number, childOf, startOf[node] as number) & (slots.length - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = node
    }
  }
  function make(variable: number, children: ArrayLike<number>): Node {
    const size = sizes[variable] as number
    const first = children[0] as Node
    let same = true
    for (let i = 1; i < size && same; i += 1) same = children[i] === first
    if (same) return first
    let slot = hashAt(variable, children, 0) & (slots.length - 1)
    for (let node = slots[slot] as number; node !== 0; node = slots[slot] as number) {
      if (variableOf[node] === variable) {
        const start = startOf[node] as number
        let equal = true
        for (let i = 0; i < size && equal; i += 1) equal = childOf[start + i] === children[i]
        if (equal) return node
      }
      slot = (slot + 1) & (slots.length - 1)
    }
    if (count >= limit) throw new Error(`diagram: more than ${limit} nodes; the order of facts no longer fits the law`)
    if (count >= variableOf.length) {
      variableOf = wider(variableOf)
      startOf = wider(startOf)
    }
    while (used + size > childOf.length) childOf = wider(childOf)
    const node = count
    count += 1
    variableOf[node] = variable
    startOf[node] = used
    for (let i = 0; i < size; i += 1) childOf[used + i] = children[i] as number
    used += size
    slots[slot] = node
    if (count * 2 > slots.length) rehash()
    return node
  }
  function leaf(variable: number, mask: number): Node {
    return make(
      variable,
      Array.from({ length: sizes[variable] as number }, (_, value) => (mask >> value) & 1),
    )
  }
  /** `deciding` is 0 for "and", 1 for "or". */
  function join(a: Node, b: Node, deciding: 0 | 1): Node {
    if (a === deciding || b === deciding) return deciding
    if (a <= 1 || a === b) return b
    if (b <= 1) return a
    const low = (a < b ? a : b) * 2 + deciding
    const high = a < b ? b : a
    const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 16
    if (keyA[slot] === low && keyB[slot] === high) return result[slot] as number
    const va = variableOf[a] as number
    const vb = variableOf[b] as number
    const variable = va < vb ? va : vb
    const size = sizes[variable] as number
    const children = scratch[variable] as Int32Array
    for (let i = 0; i < size; i += 1)
      children[i] = join(
        va === variable ? (childOf[(startOf[a] as number) + i] as number) : a,
        vb === variable ? (childOf[(startOf[b] as number) + i] as number) : b,
        deciding,
      )
    const node = make(variable, children)
    keyA[slot] = low
    keyB[slot] = high
    result[slot] = node
    return node
  }
  function not(a: Node): Node {
    const known = notMemo.get(a)
    if (known !== undefined) return known
    const variable = variableOf[a] as number
    const start = startOf[a] as number
    const children = scratch[variable] as Int32Array
    for (let i = 0; i < (sizes[variable] as number); i += 1) children[i] = not(childOf[start + i] as number)
    const node = make(variable, children)
    notMemo.set(a, node)
    notMemo.set(node, a)
    return node
  }
  /** Deepest questions first, and neighbours with neighbours: what is joined stays small for as long as possible. */
  function joinAll(nodes: readonly Node[], deciding: 0 | 1): Node {
    let left = nodes.toSorted((a, b) => (variableOf[b] as number) - (variableOf[a] as number))
    if (left.length === 0) return 1 - deciding
    if (deciding === 0) return left.reduce((a, b) => join(a, b, 0))
    while (left.length > 1) {
      const next: Node[] = []
      for (let i = 0; i < left.length; i += 2) {
        const other = left[i + 1]
        next.push(other === undefined ? (left[i] as Node) : join(left[i] as Node, other, 1))
      }
      left = next
    }
    return left[0] as Node
  }
  /** Keeps only what the roots need, in flat arrays. Building ends here, asking begins. */
  function freeze(roots: readonly Node[]): Frozen {
    const number = new Int32Array(count).fill(-1)
    number[0] = 0
    number[1] = 1
    const variables: number[] = [0, 0]
    const starts: number[] = [0, 0, 0]
    const flat: number[] = []
    const visit = (node: Node): Node => {
      const known = number[node] as number
      if (known >= 0) return known
      const variable = variableOf[node] as number
      const children: Node[] = []
      for (let i = 0; i < (sizes[variable] as number); i += 1)
        children.push(visit(childOf[(startOf[node] as number) + i] as Node))
      const mine = variables.length
      variables.push(variable)
      flat.push(...children)
      starts.push(flat.length)
      number[node] = mine
      return mine
    }
    for (const root of roots) visit(root)
    return askable(Int32Array.from(variables), Int32Array.from(starts), Int32Array.from(flat), width, node => {
      const found = number[node] ?? -1
      if (found < 0) throw new Error('diagram: asked for a node that was not kept')
      return found
    })
  }

  return {
    leaf,
    and: (...nodes) => joinAll(nodes, 0),
    or: (...nodes) => joinAll(nodes, 1),
    not,
    variable: node => variableOf[node] as number,
    child: (node, value) => childOf[(startOf[node] as number) + value] as Node,
    size: () => count,
    freeze,
  }
}

function wider(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const made = new Int32Array(array.length * 2)
  made.set(array)
  return made
}

function askable(
  variableOf: Int32Array,
  startOf: Int32Array,
  childOf: Int32Array,
  width: number,
  numberOf: (node: Node) => Node,
): Frozen {
  const count = variableOf.length
  // Only variables that some kept diagram asks for have a bit in a support: a small rulebook gets by with one word.
  const askedFor = [...new Set(variableOf.subarray(2))].toSorted((a, b) => a - b)
  const bitOf = new Int32Array(width)
  askedFor.forEach((variable, bit) => (bitOf[variable] = bit))
  const words = Math.ceil(askedFor.length / 32)
  // One scratch for all cases: a new view makes the one before it start again if it is asked once more.
  // The generation in which it was found, and what: two bits.
  const reachOf = new Int32Array(count)
  const cutOf = new Int32Array(count)
  const stampOf = new Int32Array(count)
  const reducedVariable = new Int32Array(count)
  const reducedStart = new Int32Array(count + 1)
  const reducedChild = new Int32Array(childOf.length)
  const supports = new Int32Array(count * words)
  const slots = 2 ** Math.ceil(Math.log2(count * 2 + 2))
  const shift = 32 - Math.log2(slots)
  const table = new Int32Array(slots)
  const tableStamp = new Int32Array(slots)
  let generation = 0
  let masks = new Int32Array(0)
  // Reduced nodes: 0 and 1 are the answers; two sub-diagrams get the same number exactly when they are the same function of what is still open.
  let reduced = 2
  // Children of the nodes that are being cut, the innermost last.
  const stack = new Int32Array(width * 32)
  let top = 0

  /** 1: can be no, 2: can be yes, 3: both. Looks no further than the first "no" and the first "yes". */
  function reach(given: Node): number {
    // Down through what is known, as long as there is no choice.
    let node = given
    let mask = 0
    for (;;) {
      if (node <= 1) return node + 1
      mask = masks[variableOf[node] as number] as number
      if ((mask & (mask - 1)) !== 0) break
      node = childOf[(startOf[node] as number) + 31 - Math.clz32(mask)] as Node
    }
    const seen = reachOf[node] as number
    if (seen >> 2 === generation) return seen & 3
    let found = 0
    for (let at = startOf[node] as number; mask !== 0 && found !== 3; mask >>= 1, at += 1)
      if ((mask & 1) === 1) found |= reach(childOf[at] as Node)
    reachOf[node] = generation * 4 + found
    return found
  }
  function cut(given: Node): number {
    let node = given
    let mask = 0
    for (;;) {
      if (node <= 1) return node
      mask = masks[variableOf[node] as number] as number
      if ((mask & (mask - 1)) !== 0) break
      node = childOf[(startOf[node] as number) + 31 - Math.clz32(mask)] as Node
    }
    if (stampOf[node] === generation) return cutOf[node] as number
    // What an earlier outlook found to be settled is not walked again; nothing is looked at for its sake, because cutting finds it too.
    const seen = reachOf[node] as number
    let found = (seen & 3) - 1
    if (seen >> 2 !== generation || found === 2) {
      const variable = variableOf[node] as number
      const rest = mask & (mask - 1)
      if ((rest & (rest - 1)) === 0) {
        // Two values are left, as almost always: nothing goes over the stack.
        const from = startOf[node] as number
        const low = cut(childOf[from + 31 - Math.clz32(mask & -mask)] as Node)
        const high = cut(childOf[from + 31 - Math.clz32(rest)] as Node)
        found = low === high ? low : internPair(variable, low, high)
        stampOf[node] = generation
        cutOf[node] = found
        return found
      }
      const first = top
      let hash = variable + 1
      let same = true
      for (let at = startOf[node] as number; mask !== 0; mask >>= 1, at += 1) {
        if ((mask & 1) === 0) continue
        const child = cut(childOf[at] as Node)
        same &&= top === first || child === stack[first]
        hash = Math.imul(hash, 0x01000193) ^ child
        stack[top] = child
        top += 1
      }
      found = same ? (stack[first] as number) : intern(variable, first, Math.imul(hash, 0x9e3779b1) >>> shift)
      top = first
    }
    stampOf[node] = generation
    cutOf[node] = found
    return found
  }
  /** The number of a reduced node with two children. A variable has as many values left in one node of a case as in any other. */
  function internPair(variable: number, low: number, high: number): number {
    let slot = Math.imul(Math.imul(variable, 0x01000193) ^ Math.imul(low, 0x85ebca6b) ^ high, 0x9e3779b1) >>> shift
    while (tableStamp[slot] === generation) {
      const id = table[slot] as number
      if (reducedVariable[id] === variable) {
        const from = reducedStart[id] as number
        if (reducedChild[from] === low && reducedChild[from + 1] === high) return id
      }
      slot = (slot + 1) & (slots - 1)
    }
    const id = reduced
    tableStamp[slot] = generation
    table[slot] = id
    reduced += 1
    reducedVariable[id] = variable
    const from = reducedStart[id] as number
    reducedChild[from] = low
    reducedChild[from + 1] = high
    reducedStart[reduced] = from + 2
    const [mine, ofLow, ofHigh] = [id * words, low * words, high * words]
    const bit = bitOf[variable] as number
    for (let w = 0; w < words; w += 1)
      supports[mine + w] = (supports[ofLow + w] as number) | (supports[ofHigh + w] as number)
    supports[mine + (bit >> 5)] = (supports[mine + (bit >> 5)] as number) | (1 << (bit & 31))
    return id
  }
  /** The number of a reduced node: its children lie on the stack from `first` on. */
  function intern(variable: number, first: number, given: number): number {
    let slot = given
    while (tableStamp[slot] === generation) {
      const id = table[slot] as number
      if (reducedVariable[id] === variable && equal(id, first)) return id
      slot = (slot + 1) & (slots - 1)
    }
    const id = reduced
    tableStamp[slot] = generation
    table[slot] = id
    reduced += 1
    reducedVariable[id] = variable
    const from = (reducedStart[id] as number) - first
    reducedStart[reduced] = from + top
    const mine = id * words
    const bit = bitOf[variable] as number
    for (let w = 0; w < words; w += 1) supports[mine + w] = 0
    supports[mine + (bit >> 5)] = 1 << (bit & 31)
    for (let at = first; at < top; at += 1) {
      const child = stack[at] as number
      reducedChild[from + at] = child
      if (child > 1)
        for (let w = 0; w < words; w += 1)
          supports[mine + w] = (supports[mine + w] as number) | (supports[child * words + w] as number)
    }
    return id
  }
  function equal(id: number, first: number): boolean {
    const from = (reducedStart[id] as number) - first
    for (let at = first; at < top; at += 1) if (reducedChild[from + at] !== stack[at]) return false
    return true
  }
  function open(given: Int32Array): number {
    generation += 1
    if (generation >= mostGenerations) {
      generation = 1
      for (const memo of [reachOf, stampOf, tableStamp]) memo.fill(0)
    }
    masks = given as Int32Array<ArrayBuffer>
    reduced = 2
    reducedStart[2] = 0
    return generation
  }

  /** Whether one of some variables surely matters. Finds most of what there is without reducing anything: a "no" means that it found none. */
  function matters(node: Node, wanted: Uint8Array): boolean {
    for (let at = node; at > 1;) {
      const variable = variableOf[at] as number
      const from = startOf[at] as number
      let next = 0
      let first = 0
      for (let left = masks[variable] as number; left !== 0; left &= left - 1) {
        const child = childOf[from + 31 - Math.clz32(left & -left)] as Node
        const found = reach(child)
        if (first === 0) first = found
        else if (found !== first && wanted[variable] === 1) return true
        if (found === 3) next = child
      }
      at = next
    }
    return false
  }

  function view(given: Int32Array): View {
    let mine = open(given)
    return {
      outlook: node => {
        if (mine !== generation) mine = open(given)
        const found = reach(node)
        return found === 1 ? onlyFalse : found === 2 ? onlyTrue : both
      },
      matters: (node, wanted) => {
        if (mine !== generation) mine = open(given)
        return matters(node, wanted)
      },
      support: node => {
        if (mine !== generation) mine = open(given)
        return supportOf(cut(node))
      },
      exact: node => {
        if (mine !== generation) mine = open(given)
        const id = cut(node)
        return id === 0
          ? settledFalse
          : id === 1
            ? settledTrue
            : { canBeTrue: true, canBeFalse: true, support: supportOf(id) }
      },
    }
  }
  function supportOf(id: number): number[] {
    if (id <= 1) return []
    const found: number[] = []
    for (let w = 0; w < words; w += 1)
      for (let bits = supports[id * words + w] as number; bits !== 0; bits &= bits - 1)
        found.push(askedFor[w * 32 + 31 - Math.clz32(bits & -bits)] as number)
    return found
  }
  return {
    view,
    numberOf,
    size: () => count,
    variable: node => (node <= 1 ? width : (variableOf[node] as number)),
    child: (node, value) => childOf[(startOf[node] as number) + value] as Node,
  }
}
