import { type CompareOptions } from './compare';
import { type ExportCommandOptions } from './export';
import { type VerifyCommandOptions } from './verify';
import { Command } from 'commander';
import { type EraseOptions } from './erase';

/** The words of `progresjon`. Each loads its own module when it is used, so that `calculate` starts at once. */
function program(): Command {
  const words = new Command('progresjon');
  words.description('The execution of sentences: an event log, its rules and its clock').showHelpAfterError();
  addRuntimeWords(words);
  addStoreWords(words);
  addProofWords(words);
  addPrivacyWords(words);
  addOtherWords(words);
  return words;
}

function addRuntimeWords(words: Command): void {
  words
    .command('start')
    .description('start everything on this machine: PostgreSQL, Temporal, worker, API, mail sink')
    .action(async () => process.exit(await (await import('../runtime/start.js')).startCommand()));
  words
    .command('doctor')
    .description('check what this machine has and what is missing, and the system that runs')
    .option('--json', 'machine-readable')
    .action(async (options: { json?: boolean }) =>
      finish((await import('./doctor.js')).doctorCommand({ json: options.json ?? false })),
    );
}

function addStoreWords(words: Command): void {
  const commands = () => import('./commands.js');
  words
    .command('migrate')
    .description('bring the database to the present schema')
    .action(async () => finish((await commands()).migrateCommand()));
  words
    .command('register')
    .description('register one sentence from a JSON file')
    .argument('<file>')
    .action(async (file: string) => finish((await commands()).registerCommand(file)));
  words
    .command('import')
    .description('register many sentences, one JSON object per line')
    .argument('<file>')
    .option('--dry-run', 'only say what would happen')
    .action(async (file: string, options: { dryRun?: boolean }) =>
      finish((await commands()).importCommand(file, { dryRun: options.dryRun ?? false })),
    );
  words
    .command('sample')
    .description('print a made-up population as lines that import takes')
    .option('--people <n>', 'how many', Number)
    .option('--seed <n>', 'another seed, another population', Number)
    .option('--today <date>', 'as of this day')
    .action(async (options: { people?: number; seed?: number; today?: string }) =>
      finish((await commands()).sampleCommand(options)),
    );
  words
    .command('show')
    .description('one sentence: state, dates, deadlines')
    .argument('<id>')
    .option('--json', 'machine-readable')
    .option('--name', 'with the name of the person')
    .action(async (id: string, options: { json?: boolean; name?: boolean }) =>
      finish((await commands()).showCommand(id, options)),
    );
  words
    .command('rebuild')
    .description('make the read models anew from the log')
    .option('--compare', 'only compare them with the log')
    .action(async (options: { compare?: boolean }) => finish((await commands()).rebuildCommand(options)));
  words
    .command('resume')
    .description('start one workflow per open sentence from the log')
    .action(async () => finish((await commands()).resumeCommand()));
  words
    .command('release')
    .description('say which build of the workflows new runs go to, and what it holds')
    .argument('[build]', 'build id, as dist/workflow-bundle.json of the release has it')
    .option('--restart', 'begin sentences that another build holds anew, from the log')
    .action(async (build: string | undefined, options: { restart?: boolean }) =>
      finish((await import('./release.js')).releaseCommand(build, options)),
    );
  words
    .command('reconcile')
    .description('hold log, lists and workflows against each other; mend what is safe, print the rest')
    .option('--report-only', 'mend nothing')
    .option('--grace <seconds>', 'how long something may be under way before it counts as asleep', '300')
    .action(async (options: { reportOnly?: boolean; grace: string }) =>
      finish((await import('./reconcile.js')).reconcileCommand(options)),
    );
  words
    .command('replay-history')
    .description('run the workflow code of today over how workflows ran once, and say where it would go another way')
    .argument('[sentence]', 'its runs, those that Temporal still has too; without one, all that are kept')
    .action(async (sentence?: string) => finish((await import('./replay-history.js')).replayHistoryCommand(sentence)));
}

function addProofWords(words: Command): void {
  words
    .command('notary')
    .description('watch the log and sign its checkpoints, in a process and with a key of its own')
    .action(async () => (await import('../notary/run.js')).runNotary());
  words
    .command('notary-key')
    .description('make the key of a notary, once, and print its public half')
    .argument('<file>', 'where the key is to lie: readable by the notary alone')
    .requiredOption('--name <name>', 'of the log for ever, like an address without https: example.no/progresjon')
    .action(async (file: string, { name }: { name: string }) =>
      finish((await import('./notary-key.js')).notaryKeyCommand(file, name)),
    );
  words
    .command('verify')
    .description('recompute every hash of the log, or of an export in a folder, and name what is wrong')
    .argument('[export]', 'a folder that `export` wrote; without one, the log of the running system')
    .option('--key <key...>', 'public keys from elsewhere, or files of them')
    .option('--checkpoints <folder>', 'checkpoints that were kept outside')
    .option('--authority <file...>', 'certificates of time-stamp authorities, in PEM')
    .option('--json', 'machine-readable')
    .action(async (folder: string | undefined, options: VerifyCommandOptions) =>
      finish((await import('./verify.js')).verifyCommand(folder, options)),
    );
  words
    .command('export')
    .description('write the whole log, one sentence or a period, with proofs, for anybody to check without us')
    .requiredOption('--out <folder>', 'a folder that is not there yet')
    .option('--sentence <id>', 'one sentence')
    .option('--from <instant>', 'what was recorded from then')
    .option('--to <instant>', 'what was recorded before then')
    .action(async (options: ExportCommandOptions) => finish((await import('./export.js')).exportCommand(options)));
}

function addPrivacyWords(words: Command): void {
  words
    .command('rotate-key')
    .description('wrap every key anew by MASTER_KEY, the one before being MASTER_KEY_ACCEPTED')
    .action(async () => finish((await import('./rotate-key.js')).rotateKeyCommand()));
  words
    .command('erase')
    .description('erase the personal data of an ended sentence: one person proposes, another confirms')
    .argument('<sentence>')
    .option('--confirm <erasure>', 'confirm what somebody else proposed')
    .option('--reject <erasure>', 'reject what somebody proposed')
    .option('--client <id>', 'of a development system: who you are')
    .action(async (sentence: string, options: EraseOptions) =>
      finish((await import('./erase.js')).eraseCommand(sentence, options)),
    );
}

function addOtherWords(words: Command): void {
  words
    .command('compare')
    .description('what another rule set would do to every open sentence, the hardest hit first; records nothing')
    .requiredOption('--from <rule set>', 'the rule set to compare with, e.g. NO-2026.1')
    .requiredOption('--to <rule set>', 'the rule set that might be adopted')
    .option('--most <n>', 'how many of the hardest hit to list', '20')
    .option('--json', 'everything, machine-readable')
    .action(async (options: CompareOptions) => finish((await import('./compare.js')).compareCommand(options)));
  words
    .command('calculate')
    .description('read one case or an array of cases (JSON), print every date and why')
    .action(async () => finish((await import('./calculate.js')).calculateCommand(process.stdin, process.stdout)));
  words
    .command('demo')
    .description('walk one sentence from registration to release in the running system')
    .action(async () => finish((await import('./demo.js')).demoCommand()));
  words
    .command('docs')
    .description('write the generated pages of docs/')
    .option('--check', 'only say whether they are up to date')
    .action(async (options: { check?: boolean }) => finish((await import('./docs.js')).docsCommand(options)));
}

async function finish(command: Promise<number>): Promise<void> {
  process.exitCode = await command;
}

program()
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (process.env['DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  });
