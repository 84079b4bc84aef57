const { DuckDBInstance } = require("@duckdb/node-api");
const [folder, kind] = process.argv.slice(2);
const csv = (name, types) => `read_csv('${folder}/${name}.csv', header=true, types=${types}, max_line_size=10000000)`;
const tables = kind === "parquet" ? [`'${folder}/authors.parquet'`, `'${folder}/coauthorships.parquet'`]
  : [csv("nodes", "{'id':'VARCHAR','name':'VARCHAR'}"), csv("edges", "{'weight':'DOUBLE','paperIds':'VARCHAR'}")];
(async () => {
  const connection = await (await DuckDBInstance.create()).connect();
  const rows = async sql => (await connection.runAndReadAll(sql)).getRows().map(row =>
    row.map(cell => typeof cell === "bigint" ? Number(cell) : cell));
  console.log(JSON.stringify({
    nodes: await rows(`select id, name, papers from ${tables[0]}`),
    edges: await rows(`select source, target, papers, weight, firstYear, lastYear, paperIds from ${tables[1]}`),
  }));
})();
