type A<B = {| a: ?(b) => {
const a: Record<A, {[k: string]: 
const b = <C,>(x) => 1 satisfies
