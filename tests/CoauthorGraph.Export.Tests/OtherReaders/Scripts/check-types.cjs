// Runs TypeScript over the page's modules, by what their comments say of types.
const { dirname, join } = require("path"), { readdirSync } = require("fs"), { spawnSync } = require("child_process");
const folder = process.argv[2], compiler = join(dirname(require.resolve("typescript/package.json")), "bin/tsc");
const modules = readdirSync(folder).filter(name => name.endsWith(".js")).map(name => join(folder, name));
const options = ["--noEmit", "--allowJs", "--checkJs", "--strict", "false", "--target", "es2022", "--module", "es2022",
  "--moduleResolution", "bundler", "--lib", "es2022,dom,dom.iterable", "--types", ""];
const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, ...options, ...modules], { encoding: "utf8" });
console.log(modules.length + " modules\n" + stdout + stderr);
process.exitCode = status ?? 1;
