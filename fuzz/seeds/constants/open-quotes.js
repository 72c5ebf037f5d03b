const a = { title: 'Roofer,
 b: "x\
 c: `y ${ '`' 
}
const b = /[/
