// Times queries in Ladybug for CypherSpeed.cs: takes what to load and to ask on standard input as JSON, prints the medians
// in milliseconds. Run in a folder with node_modules/@ladybugdb/core.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const require = createRequire(process.cwd() + '/');
const lbug = require('@ladybugdb/core');
const job = JSON.parse(readFileSync(0, 'utf8'));
const connection = new lbug.Connection(new lbug.Database(':memory:'));
connection.setMaxNumThreadForExec?.(2);

async function rowsOf(result) {
  const one = Array.isArray(result) ? result[0] : result;
  return one.getAll();
}

await connection.query('CREATE NODE TABLE Author(id STRING PRIMARY KEY, name STRING)');
await connection.query('CREATE REL TABLE COAUTHORED(FROM Author TO Author)');
await connection.query(`COPY Author FROM '${job.nodes}' (PARALLEL=false)`);
await connection.query(`COPY COAUTHORED FROM '${job.edges}'`);
const medians = {};
for (const [name, text] of Object.entries(job.queries)) {
  try {
    const prepared = await connection.prepare(text);
    const given = Object.fromEntries(Object.entries(job.given).filter(([key]) => text.includes('$' + key)));
    const times = [];
    const begin = performance.now();
    for (let i = 0; i <= job.rounds && (i < 2 || performance.now() - begin < job.most * 1000); i++) {
      const start = performance.now();
      await rowsOf(await connection.execute(prepared, given));
      times.push(performance.now() - start);
    }

    const sorted = times.slice(1).sort((a, b) => a - b);
    medians[name] = sorted[Math.floor(sorted.length / 2)];
  } catch (error) {
    console.error(`${name}: ${error.message}`);
  }
}

console.log(JSON.stringify(medians));
