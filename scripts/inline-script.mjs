import vm from 'node:vm';

/**
 * A script's text as it may stand between `<script>` and `</script>` without meaning anything else, or anything else
 * being made of it: an HTML parser ends a script at `</script`, reads on differently after `<!--`, and changes carriage
 * returns and zeros. Within texts, templates and regular expressions `\x3c` says `<`.
 * @throws {SyntaxError} where such a sign stands in code itself
 * @throws {Error} for what cannot be written in another way
 */
export function inlineScript(text) {
  if (text.includes('\0')) throw new Error('a script holds the character U+0000, which an HTML page cannot');
  const safe = text.replace(/<(?=\/script|!--)/gi, '\\x3c').replace(/\r\n?/g, (end) => end.replace('\r', '\\r'));
  new vm.Script(safe);
  return safe;
}
