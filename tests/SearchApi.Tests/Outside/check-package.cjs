// node check-package.cjs MODULES FOLDER: reads a data package with the datapackage library; one line of JSON a resource, with its rows or what is wrong.
const path = require('path');
const [modules, folder] = process.argv.slice(2);
const { Package } = require(path.join(modules, 'node_modules', 'datapackage'));

async function main() {
  const description = await Package.load(path.join(folder, 'datapackage.json'));
  const problems = description.errors.map(String);
  for (const resource of description.resources) {
    let rows = 0;
    try {
      problems.push(...resource.errors.map(String));
      if (resource.tabular) {
        const table = await resource.iter({ keyed: true });
        for (let row = await table.next(); !row.done; row = await table.next()) rows++;
      } else problems.push('no table');
    } catch (error) {
      problems.push(String(error), ...(error.errors ?? []).map(String));
    }
    console.log(JSON.stringify({ name: resource.name, rows, problems: problems.splice(0) }));
  }
  if (problems.length > 0) console.log(JSON.stringify({ name: 'datapackage.json', rows: 0, problems }));
}

main().catch(error => { console.error(error); process.exitCode = 1; });
