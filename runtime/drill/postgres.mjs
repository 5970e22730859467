// A PostgreSQL server that archives its WAL, its base backup, and what comes back from both: as docs/operations.md tells an
// operator to do it, with what the embedded PostgreSQL has.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const dist = (name) => createRequire(import.meta.url)(fileURLToPath(new URL(`../../dist/${name}`, import.meta.url)));
const PATIENCE_MS = 180_000;
const PASSWORD = 'drill';
/** As docs/operations.md has them; `%f` is the name of a piece of WAL and `%p` its path. */
const archiveCommand = (archive) =>
  `test ! -f ${archive}/%f && cp %p ${archive}/%f.part && mv ${archive}/%f.part ${archive}/%f`;
const restoreCommand = (archive) => `cp ${archive}/%f "%p"`;

export class RecoverablePostgres {
  /** The address of the superuser. */
  get url() {
    return `postgres://postgres:${PASSWORD}@127.0.0.1:${this.port}/progresjon`;
  }

  /** A new and empty cluster in `folder`, which archives into `archive` at the latest every `archiveTimeoutS` seconds. */
  static async create({ folder, port, archive, archiveTimeoutS }) {
    const server = new RecoverablePostgres();
    const { postgres, initdb, user } = await dist('runtime/postgres-binaries').postgresBinaries();
    Object.assign(server, { folder, port, archive, archiveTimeoutS, program: postgres, user, archives: true });
    for (const path of [archive, folder]) server.#own(path);
    const password = `${folder}.password`;
    writeFileSync(password, PASSWORD);
    if (user) chownSync(password, user.uid, user.gid);
    const made = [`--pgdata=${folder}`, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${password}`];
    server.#run(initdb, [...made, '--locale=C', '--encoding=UTF8', '--data-checksums']);
    rmSync(password);
    await server.#serve();
    await server.query('CREATE DATABASE progresjon', [], 'postgres');
    return server;
  }

  /**
   * The same server from a backup and the archive, in another folder: to the end of the archive, or as of `moment` (an ISO
   * instant). One as of a moment must not archive: it begins a timeline of its own, which the next restore would follow.
   */
  async restored({ backup, folder, port, moment }) {
    const other = new RecoverablePostgres();
    Object.assign(other, this, { folder, port, child: null, archives: moment === undefined });
    cpSync(backup, folder, { recursive: true });
    mkdirSync(join(folder, 'pg_wal'), { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, 'recovery.signal'), '');
    const target =
      moment === undefined ? '' : `recovery_target_time = '${moment.replace('T', ' ').replace('Z', '+00')}'`;
    const settings = [
      `restore_command = '${restoreCommand(this.archive)}'`,
      `recovery_target_action = 'promote'`,
      target,
    ];
    writeFileSync(join(folder, 'postgresql.auto.conf'), `${settings.join('\n')}\n`);
    if (this.user) this.#run('chown', ['-R', `${this.user.uid}:${this.user.gid}`, folder], {});
    chmodSync(folder, 0o700);
    await other.#serve();
    return other;
  }

  /** What pg_basebackup does: the server's own functions around a copy of its files, while it serves. */
  async backupTo(folder) {
    const client = await this.#connect('progresjon');
    try {
      await client.query(`SELECT pg_backup_start('drill', true)`);
      const left = new Set(['pg_wal', 'postmaster.pid', 'postmaster.opts']);
      cpSync(this.folder, folder, {
        recursive: true,
        filter: (path) => !left.has(path.slice(this.folder.length + 1)),
      });
      const { rows } = await client.query('SELECT labelfile, spcmapfile FROM pg_backup_stop(true)');
      writeFileSync(join(folder, 'backup_label'), rows[0].labelfile);
      if (rows[0].spcmapfile) writeFileSync(join(folder, 'tablespace_map'), rows[0].spcmapfile);
    } finally {
      await client.end();
    }
  }

  async query(sql, values = [], database = 'progresjon') {
    const client = await this.#connect(database);
    try {
      return (await client.query(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** Ends it in good order, or by SIGKILL. */
  async end(signal = 'SIGINT') {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill(signal);
    await once(this.child, 'exit');
  }

  async #connect(database) {
    const url = new URL(this.url);
    url.pathname = database;
    const client = new pg.Client({ connectionString: url.href });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  async #serve() {
    const settings = [
      ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC'],
      ...['wal_level=replica', `archive_timeout=${this.archiveTimeoutS}s`],
      `archive_mode=${this.archives ? 'on' : 'off'}`,
      `archive_command=${archiveCommand(this.archive)}`,
    ];
    const args = ['-D', this.folder, '-p', String(this.port), ...settings.flatMap((setting) => ['-c', setting])];
    this.child = spawn(this.program, args, { ...this.user, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
    let log = '';
    this.child.stderr.setEncoding('utf8').on('data', (text) => (log = (log + text).slice(-4_000)));
    for (const until = Date.now() + PATIENCE_MS; ; await delay(100)) {
      if (this.child.exitCode !== null) throw new Error(`PostgreSQL ended:\n${log}`);
      try {
        const [{ waits }] = await this.query('SELECT pg_is_in_recovery() AS waits', [], 'postgres');
        if (!waits) return;
      } catch (error) {
        if (Date.now() > until) throw new Error(`PostgreSQL does not answer:\n${log}`, { cause: error });
      }
    }
  }

  #own(path) {
    mkdirSync(path, { mode: 0o700 });
    if (this.user) chownSync(path, this.user.uid, this.user.gid);
  }

  #run(command, args, as = this.user) {
    const { status, stderr } = spawnSync(command, args, { ...as, cwd: '/', encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command}: ${stderr}`);
  }
}
