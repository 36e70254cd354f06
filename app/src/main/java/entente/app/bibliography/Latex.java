package entente.app.bibliography;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Text with LaTeX marks, as BibTeX files hold it, to plain text and back: accents, letters and signs by name, dashes and quotation
 * marks. A command that is not known stays as it stands, with its braces; so does mathematics. {@code decode(encode(x))} is x for clean
 * text.
 */
final class Latex {

    private static final int DEEPEST = 20;
    private static final int LONGEST_COMMAND = 300;
    private static final Map<Character, Character> ACCENTS = new LinkedHashMap<>();
    private static final Map<String, String> SIGNS = new LinkedHashMap<>();
    /** Commands that only change how their text looks. */
    private static final List<String> LOOKS = List.of("emph", "textit", "textbf", "textsc",
            "textrm", "texttt", "textsf", "textup", "text", "mbox", "url", "it", "bf", "em", "sc", "rm", "tt",
            "bibstring",
            "enquote", "mkbibemph", "uppercase", "lowercase", "protect", "relax");

    static {
        String marks = "`\u0300'\u0301^\u0302~\u0303=\u0304u\u0306.\u0307\"\u0308r\u030AH\u030Bv\u030Cd\u0323c\u0327k\u0328b\u0331";
        for (int i = 0; i < marks.length(); i += 2) {
            ACCENTS.put(marks.charAt(i), marks.charAt(i + 1));
        }
        String[] signs = {"ss", "ß", "ae", "æ", "AE", "Æ", "oe", "œ", "OE", "Œ", "o", "ø", "O", "Ø", "l", "ł", "L", "Ł",
            "aa", "å", "AA", "Å", "i", "ı", "j", "ȷ", "dh", "ð", "DH", "Ð", "th", "þ", "TH", "Þ", "dj", "đ", "DJ", "Đ",
            "ng", "ŋ", "NG", "Ŋ", "textendash", "–", "textemdash", "—", "textquoteleft", "‘", "textquoteright", "’",
            "textquotedblleft", "“", "textquotedblright", "”", "guillemotleft", "«", "guillemotright", "»", "glqq", "„",
            "grqq", "“", "textbackslash", "\\", "textasciitilde", "~", "textasciicircum", "^", "textbraceleft", "{",
            "textbraceright", "}", "textunderscore", "_", "textdollar", "$", "textbar", "|", "textless", "<",
            "textgreater", ">", "textasciigrave", "`", "newline", "\n", "ldots", "…", "dots", "…", "textellipsis", "…",
            "S", "§", "P", "¶", "copyright", "©", "textregistered", "®", "texttrademark", "™", "pounds", "£",
            "texteuro",
            "€", "euro", "€", "degree", "°", "textdegree", "°", "LaTeX", "LaTeX", "TeX", "TeX", "BibTeX", "BibTeX",
            "textnumero", "№", "slash", "/"};
        for (int i = 0; i < signs.length; i += 2) {
            SIGNS.put(signs[i], signs[i + 1]);
        }
    }

    private final String raw;
    private final int depth;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private Latex(String raw, int depth) {
        this.raw = raw;
        this.depth = depth;
    }

    /** Plain text, with single blanks. Linear up to a nesting of 20; deeper braces stay as they stand. */
    static String decode(String raw) {
        return new Latex(raw, 0).read();
    }

    private String read() {
        while (at < raw.length()) {
            char c = raw.charAt(at);
            switch (c) {
                case '{' -> group();
                case '}' -> at++;
                case '\\' -> command();
                case '$' -> mathematics();
                case '~' -> sign(1, "\u00A0");
                case '-' -> dashes();
                case '`' -> quotes('`', "“");
                case '\'' -> quotes('\'', "”");
                default -> {
                    out.append(c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
                    at++;
                }
            }
        }
        return out.toString();
    }

    private void sign(int length, String plain) {
        out.append(plain);
        at += length;
    }

    private void dashes() {
        if (raw.startsWith("---", at)) {
            sign(3, "—");
        } else if (raw.startsWith("--", at)) {
            sign(2, "–");
        } else {
            sign(1, "-");
        }
    }

    private void quotes(char mark, String two) {
        if (at + 1 < raw.length() && raw.charAt(at + 1) == mark) {
            sign(2, two);
        } else {
            sign(1, String.valueOf(mark));
        }
    }

    private void mathematics() {
        int end = raw.indexOf('$', at + 1);
        if (end < 0 || end - at > LONGEST_COMMAND) {
            sign(1, "$");
        } else {
            out.append(raw, at, end + 1);
            at = end + 1;
        }
    }

    /** The end of the group that begins here, past its brace; -1 where it has none within a length. */
    static int close(String raw, int open, int most) {
        int level = 0;
        int end = (int) Math.min(raw.length(), (long) open + most);
        for (int i = open; i < end; i++) {
            char c = raw.charAt(i);
            if (c == '{') {
                level++;
            } else if (c == '}' && --level == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private void group() {
        boolean unknown = at + 2 < raw.length() && raw.charAt(at + 1) == '\\' && letter(raw.charAt(at + 2))
                && !known(word(at + 2));
        int end = unknown ? close(raw, at, LONGEST_COMMAND) : -1;
        if (end > 0) {
            out.append(raw, at, end);
            at = end;
        } else {
            at++;
        }
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private String word(int from) {
        int end = from;
        while (end < raw.length() && letter(raw.charAt(end))) {
            end++;
        }
        return raw.substring(from, end);
    }

    private static boolean known(String word) {
        return SIGNS.containsKey(word) || LOOKS.contains(word)
                || word.length() == 1 && ACCENTS.containsKey(word.charAt(0));
    }

    private void command() {
        if (at + 1 == raw.length()) {
            sign(1, "\\");
            return;
        }
        char next = raw.charAt(at + 1);
        if (!letter(next)) {
            if (ACCENTS.containsKey(next)) {
                at += 2;
                accent(next, "\\" + next);
            } else {
                switch (next) {
                    case '&', '%', '$', '#', '_', '{', '}' -> sign(2, String.valueOf(next));
                    case '-', '/' -> sign(2, "");
                    case ' ', '\n', '\t', '\\', ',' -> sign(2, " ");
                    default -> sign(1, "\\");
                }
            }
            return;
        }
        String word = word(at + 1);
        if (SIGNS.containsKey(word)) {
            at += 1 + word.length();
            blankAfterCommand();
            out.append(SIGNS.get(word));
        } else if (word.length() == 1 && ACCENTS.containsKey(word.charAt(0))) {
            at += 1 + word.length();
            accent(word.charAt(0), "\\" + word);
        } else if (LOOKS.contains(word)) {
            at += 1 + word.length();
            blankAfterCommand();
        } else {
            unknown(word);
        }
    }

    private void blankAfterCommand() {
        if (at < raw.length() && raw.charAt(at) == ' ') {
            at++;
        }
    }

    /** A command that is not known stays, and so does what stands in braces right after it. */
    private void unknown(String word) {
        int after = at + 1 + word.length();
        int end = after < raw.length() && raw.charAt(after) == '{' ? close(raw, after, LONGEST_COMMAND) : -1;
        int to = end > 0 ? end : after;
        out.append(raw, at, to);
        at = to;
    }

    private void accent(char mark, String written) {
        while (at < raw.length() && raw.charAt(at) == ' ') {
            at++;
        }
        int from = at;
        if (at < raw.length() && raw.charAt(at) == '{') {
            int end = close(raw, at, LONGEST_COMMAND);
            at = end > 0 ? end : at + 1;
            from++;
        } else if (at < raw.length() && raw.charAt(at) == '\\' && at + 1 < raw.length()) {
            at += letter(raw.charAt(at + 1)) ? 1 + word(at + 1).length() : 2;
        } else if (at < raw.length() && raw.charAt(at) != '}') {
            at += Character.charCount(raw.codePointAt(at));
        }
        String base = depth < DEEPEST && from < at ? new Latex(raw.substring(from, at), depth + 1).read() : "";
        base = base.replace('ı', 'i').replace('ȷ', 'j');
        if (base.isEmpty() || !Character.isLetter(base.codePointAt(0))) {
            out.append(mark == '~' || mark == '^' || mark == '=' || mark == '.' || mark == '"' || mark == '\''
                    || mark == '`' ? base.isEmpty() ? String.valueOf(mark) : written + base : written + base);
            return;
        }
        int first = Character.charCount(base.codePointAt(0));
        out.append(Normalizer.normalize(base.substring(0, first) + ACCENTS.get(mark), Normalizer.Form.NFC))
                .append(base, first, base.length());
    }

    /** The text with LaTeX marks where BibTeX needs them; letters stay as they are, in UTF-8. */
    static String encode(String plain) {
        StringBuilder out = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            int end = kept(plain, i);
            if (end > 0) {
                out.append(plain, i, end);
                i = end - 1;
                continue;
            }
            char c = plain.charAt(i);
            char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
            switch (c) {
                case '&', '%', '$', '#', '_' -> out.append('\\').append(c);
                case '{' -> out.append("{\\textbraceleft}");
                case '}' -> out.append("{\\textbraceright}");
                case '\\' -> out.append("{\\textbackslash}");
                case '~' -> out.append("{\\textasciitilde}");
                case '^' -> out.append("{\\textasciicircum}");
                case '\n' -> out.append("{\\newline}");
                case '\u00A0' -> out.append('~');
                case '-', '`', '\'' -> out.append(before == c ? "{}" : "").append(c);
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** The end of a piece that LaTeX keeps as it is: a group or a command that is not known. 0 where there is none. */
    private static int kept(String plain, int at) {
        char c = plain.charAt(at);
        boolean group = c == '{' && plain.startsWith("\\", at + 1);
        if (!group) {
            return 0;
        }
        int end = close(plain, at, LONGEST_COMMAND);
        return end > 0 && decode(plain.substring(at, end)).equals(plain.substring(at, end)) ? end : 0;
    }

    /** An address as BibTeX files hold it: only the signs that LaTeX escapes are put back. */
    static String verbatim(String raw) {
        String bare = raw.strip();
        if (bare.startsWith("\\url{") && bare.endsWith("}")) {
            bare = bare.substring("\\url{".length(), bare.length() - 1);
        }
        return bare.replace("{\\_}", "_").replace("{\\%}", "%").replace("{\\&}", "&").replace("{\\#}", "#")
                .replace("{\\textasciitilde}", "~").replace("{~}", "~").replace("\\~{}", "~").replace("\\_", "_")
                .replace("\\%", "%").replace("\\&", "&").replace("\\#", "#").replace("\\~", "~").strip();
    }
}
