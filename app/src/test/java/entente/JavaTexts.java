package entente;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of a Java file as the compiler reads them: without comments, escapes resolved, texts that are added to one another joined. */
final class JavaTexts {

    private static final Pattern TOKEN = Pattern.compile("""
            (?<comment>//[^\\n]*|/\\*(?s:.*?)\\*/)\
            |(?<block>\"""(?s:.*?)(?<!\\\\)\""")\
            |(?<text>"[^"\\\\\\n]*+(?:\\\\.[^"\\\\\\n]*+)*+")\
            |(?<letter>'(?:[^'\\\\\\n]|\\\\.[^'\\n]*)')\
            |(?<word>[\\p{L}_$][\\w$]*)\
            |\\S""");
    private static final Pattern LETTER_BY_NUMBER = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u+([0-9a-fA-F]{4})");

    private static final String VALUE = "value of ";

    private JavaTexts() {}

    /**
     * A text.
     *
     * @param text as it is at run time
     * @param line where it begins, from 1
     * @param inside the calls, assignments and bodies of methods that it stands in, the innermost first: {@code problems.add},
     *     {@code new Problem}, {@code value of maybe}, {@code body of unfit}
     */
    record Text(String text, int line, List<String> inside) {}

    private record Token(char kind, String text, int at) {}

    /** The texts of a source, in order. */
    static List<Text> of(String source) {
        List<Text> texts = new ArrayList<>();
        List<Token> tokens = tokens(source);
        Deque<String> inside = new ArrayDeque<>();
        String closed = "";
        int line = 1;
        int seen = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            switch (token.kind) {
                case '(' -> inside.push(called(tokens, i));
                case '{' -> inside.push(tokens.get(Math.max(0, i - 1)).kind == ')' ? "body of " + closed : "");
                case '=' -> {
                    if (assigned(tokens, i)) {
                        inside.push(VALUE + tokens.get(i - 1).text);
                    }
                }
                case ';' -> leaveValues(inside);
                case ')', '}' -> {
                    leaveValues(inside);
                    closed = String.valueOf(inside.poll());
                }
                case '"' -> {
                    line += (int) source.substring(seen, token.at).chars().filter(c -> c == '\n').count();
                    seen = token.at;
                    texts.add(new Text(token.text, line, List.copyOf(inside)));
                }
                default -> {}
            }
        }
        return texts;
    }

    private static boolean assigned(List<Token> tokens, int sign) {
        return sign > 0 && tokens.get(sign - 1).kind == 'w'
                && tokens.get(Math.min(sign + 1, tokens.size() - 1)).kind != '=';
    }

    private static void leaveValues(Deque<String> inside) {
        while (!inside.isEmpty() && inside.element().startsWith(VALUE)) {
            inside.remove();
        }
    }

    /** What is called where a bracket opens; empty where nothing is. */
    private static String called(List<Token> tokens, int bracket) {
        if (bracket < 1 || tokens.get(bracket - 1).kind != 'w') {
            return "";
        }
        String name = tokens.get(bracket - 1).text;
        Token before = tokens.get(Math.max(0, bracket - 2));
        Token owner = tokens.get(Math.max(0, bracket - 3));
        return before.kind == '.' && owner.kind == 'w'
                ? owner.text + "." + name
                : before.text.equals("new") ? "new " + name : before.kind == '@' ? "@" + name : name;
    }

    private static List<Token> tokens(String source) {
        List<Token> tokens = new ArrayList<>();
        for (MatchResult found : (Iterable<MatchResult>) TOKEN.matcher(source).results()::iterator) {
            String token = found.group();
            if (found.group("text") != null) {
                add(tokens, resolved(token.substring(1, token.length() - 1)), found.start());
            } else if (found.group("block") != null) {
                String lines = token.substring(token.indexOf('\n') + 1, token.length() - 3);
                add(tokens, resolved(lines.stripIndent()), found.start());
            } else if (found.group("word") != null) {
                tokens.add(new Token('w', token, found.start()));
            } else if (found.group("comment") == null) {
                tokens.add(new Token(token.length() == 1 ? token.charAt(0) : 'c', token, found.start()));
            }
        }
        return tokens;
    }

    private static void add(List<Token> tokens, String text, int at) {
        int size = tokens.size();
        if (size > 1 && tokens.get(size - 1).kind == '+' && tokens.get(size - 2).kind == '"') {
            tokens.removeLast();
            Token first = tokens.removeLast();
            tokens.add(new Token('"', first.text + text, first.at));
        } else {
            tokens.add(new Token('"', text, at));
        }
    }

    private static String resolved(String written) {
        return LETTER_BY_NUMBER.matcher(written).replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                + (found.group(2).equals("005C") || found.group(2).equals("0022")
                        ? "?"
                        : Character.toString(Integer.parseInt(found.group(2), 16)))))
                .translateEscapes();
    }
}
