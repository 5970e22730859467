import { type Manifest, type Scope } from './bundle';

type About = Omit<Manifest, 'files'>;

/** The page that explains an export to whoever opens its folder, in Norwegian and English. It loads nothing. */
export function bundlePage(about: About): string {
  const { scope, events, exportedAt, exportedBy } = about;
  const what = scopeInWords(scope);
  return `<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><title>Progresjon: eksport / export</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}code,pre{background:#eee}pre{padding:.5rem;overflow:auto}</style></head>
<body>
<main>
<h1>Eksport fra Progresjon</h1>
<p>${escaped(what.nb)}: ${events} hendelser, hentet ut ${escaped(exportedAt)} av ${escaped(exportedBy)}.</p>
<h2>Hva dette beviser</h2>
<ul>
<li>Hver hendelse er kjedet til den forrige i samme sak. En endret bokstav, aktør eller dato bryter kjeden.</li>
<li><code>checkpoint.txt</code> er notarens signatur på hele loggen slik den var da. Har du et eldre sjekkpunkt fra et annet sted, må loggen fortsatt passe med det.</li>
<li><code>stamps.jsonl</code>, hvis den er med, er tidsstempler (RFC 3161) fra en utenforstående: sjekkpunktet fantes da.</li>
<li><code>manifest.txt</code> er signert, og har kontrollsummen til hver fil her. Mangler noe, eller er noe kuttet, synes det.</li>
</ul>
<h2>Hva det ikke beviser</h2>
<p>At det som ble registrert er sant, at alt ble registrert, eller at klokken gikk riktig. Hendelser etter siste sjekkpunkt er bare kjedet, ikke signert av notaren ennå.
Nøklene i <code>keys.txt</code> fulgte med eksporten: sammenlign dem med nøkler du har fått et annet sted.
Personopplysninger er krypterte, også her, og kan være slettet; kjeden holder likevel.</p>
<h2>Slik kontrollerer du</h2>
<pre>npx progresjon verify . --key &lt;notarens nøkkel&gt; --checkpoints &lt;mappe&gt; --authority &lt;sertifikat&gt;
python3 verify.py . --key &lt;notarens nøkkel&gt; --checkpoints &lt;mappe&gt; --authority &lt;sertifikat&gt;</pre>
<p>Begge sier hva de ikke kunne kontrollere.</p>
<p>Det andre programmet (<code>tools/verify/verify.py</code>) er skrevet for seg, deler ingen kode med det første, og trenger bare Python.</p>
</main>
<section lang="en">
<h1>Export from Progresjon</h1>
<p>${escaped(what.en)}: ${events} events, taken out ${escaped(exportedAt)} by ${escaped(exportedBy)}.</p>
<h2>What this proves</h2>
<ul>
<li>Each event is chained to the one before it in its case. A changed letter, actor or date breaks the chain.</li>
<li><code>checkpoint.txt</code> is the notary's signature over the whole log as it was then. If you hold an older checkpoint from elsewhere, the log must still agree with it.</li>
<li><code>stamps.jsonl</code>, if it is there, holds time stamps (RFC 3161) by a third party: the checkpoint existed then.</li>
<li><code>manifest.txt</code> is signed and holds the hash of every file here. What is missing or cut off is seen.</li>
</ul>
<h2>What it does not prove</h2>
<p>That what was recorded is true, that everything was recorded, or that the clock was right. Events after the last checkpoint are chained, but not yet signed by the notary.
The keys in <code>keys.txt</code> came with the export: compare them with keys that you have from elsewhere.
Personal data are encrypted, here too, and may have been erased; the chain holds all the same.</p>
<h2>How to check it</h2>
<p>As above: with <code>progresjon verify</code>, or with <code>verify.py</code>, which was written apart from it, shares no code with it, and needs Python alone (and OpenSSL for
the signatures of time stamps). Both say what they could not check. The notes are of the forms c2sp.org/signed-note and c2sp.org/tlog-checkpoint, which other tools read.</p>
</section>
</body></html>
`;
}

function scopeInWords(scope: Scope): { readonly nb: string; readonly en: string } {
  switch (scope.kind) {
    case 'sentence':
      return { nb: `Sak ${scope.sentenceId}`, en: `Case ${scope.sentenceId}` };
    case 'period':
      return { nb: `Registrert fra ${scope.from} til ${scope.to}`, en: `Recorded from ${scope.from} to ${scope.to}` };
    case 'log':
      return { nb: 'Hele loggen', en: 'The whole log' };
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
