import { DuckDBInstance } from '@duckdb/node-api';
const db = await DuckDBInstance.create('/tmp/archive-scratch/m.duckdb', { memory_limit: '1GB', threads: '2' });
const c = await db.connect();
let t=performance.now();
await c.run(`CREATE TABLE d AS SELECT (i//5)::BIGINT AS document, (i%5)::USMALLINT AS event, DATE '2000-01-01' + (hash(i)%9000)::INT AS date,
  (['IRN','IRQ','USA','RUS','CHN','FRA','GBR','DEU','ISR','SYR','TUR','EGY','KEN','UGA','ETH','CHL'])[1+(hash(i*3)%16)::INT] AS actor,
  chr((65+hash(i*7)%12)::INT)||chr((65+hash(i*11)%3)::INT)||'A' AS recipient,
  ((hash(i*5)%20)::INT-10)::FLOAT AS score,
  (['ASSAULT','CONSULT','AID','ACCUSE'])[1+(hash(i*17)%4)::INT] AS type FROM range(10000000) r(i)`);
console.log('make', performance.now()-t);
const time = async (n, q) => { for (let k=0;k<3;k++){ const t=performance.now(); const r=await c.runAndReadAll(q); console.log(n, (performance.now()-t).toFixed(0),'ms', r.currentRowCount); } };
await time('one dyad', `SELECT date_trunc('month', date) m, count(*), avg(score) FROM d WHERE actor='IRN' AND recipient='ABA' GROUP BY 1 ORDER BY 1`);
await time('all dyads', `SELECT actor, recipient, date_trunc('month', date) m, count(*), avg(score) FROM d GROUP BY 1,2,3`);
const letters=[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']; const codes=letters.flatMap(a=>letters.flatMap(b=>letters.map(x=>`'${a+b+x}'`)));
t=performance.now();
await c.run(`CREATE TYPE code AS ENUM (${codes.join(',')})`);
await c.run(`CREATE TABLE e AS SELECT document, event, date, actor::code actor, recipient::code recipient, score, type FROM d`);
console.log('make enum', performance.now()-t);
await time('enum one dyad', `SELECT date_trunc('month', date) m, count(*), avg(score) FROM e WHERE actor='IRN' AND recipient='ABA' GROUP BY 1 ORDER BY 1`);
await time('enum all dyads', `SELECT actor, recipient, date_trunc('month', date) m, count(*), avg(score) FROM e GROUP BY 1,2,3`);
await time('enum all dyads to int', `SELECT actor, recipient, (year(date)*12+month(date)) m, count(*), avg(score) FROM e GROUP BY 1,2,3`);
await time('semi', `SELECT document FROM e WHERE document IN (${Array.from({length:256},(_, i)=>i*7001).join(',')})`);
console.log((await c.runAndReadAll(`SELECT version()`)).getRows());
try { await c.run(`SET enable_external_access=false`); await c.run('SET lock_configuration=true'); console.log('set ok') } catch(e) {console.log(e.message)}
