const pl = require("nodejs-polars");
const [folder, kind] = process.argv.slice(2);
const read = kind === "parquet" ? n => pl.readParquet(`${folder}/${n}.parquet`)
  : n => pl.readIPC(require("fs").readFileSync(`${folder}/${n}.arrow`));
const rows = (name, columns) => read(name).select(...columns).rows();
console.log(JSON.stringify({
  nodes: rows("authors", ["id", "name", "papers"]),
  edges: rows("coauthorships", ["source", "target", "papers", "weight", "firstYear", "lastYear", "paperIds"]),
}));
