const ESC = '\u001b';
const RIGHT_TO_LEFT = '\u202e';

/** What nobody writes in a portfolio, and somebody will. */
export const hostileWords = [
  '<img src=x onerror="globalThis.broken = true">',
  '</textarea><script>globalThis.broken = true</script>',
  '"><svg onload="globalThis.broken = true">',
  "javascript:globalThis.broken = true//'",
  '${globalThis.broken = true} {{constructor}} <%= 1 %>',
  '`globalThis.broken = true` &lt;b&gt; &#60;',
  `${ESC}[31mrood${ESC}[0m ${ESC}]8;;http://example.org\u0007x`,
  `${RIGHT_TO_LEFT}gnp.tset \u2066a\u2069 \u200f \u200b \ufeff`,
  '__proto__',
  'constructor',
  '# geen commentaar: {a: [1, *x]} &y !!js/function',
  '- een\n  streepje: "en',
  'w'.repeat(3_000),
  '😀 e\u0301 \u{10ffff}',
];
