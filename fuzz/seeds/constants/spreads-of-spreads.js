const a = { title: "A", next: ["a"] }
const b = { ...a, ...b, ...[a], [a.title]: a }
export default { a, b, ...a }
module.exports = b
exports.c = [...b.next, ...a]
