const { tableFromIPC } = require("apache-arrow");
const [folder] = process.argv.slice(2);
const rows = (name, columns) => {
  const table = tableFromIPC(require("fs").readFileSync(`${folder}/${name}.arrow`));
  return [...table].map(row => columns.map(column => row[column]));
};
console.log(JSON.stringify({
  nodes: rows("authors", ["id", "name", "papers"]),
  edges: rows("coauthorships", ["source", "target", "papers", "weight", "firstYear", "lastYear", "paperIds"]),
}));
