package entente.app.bibliography;

import entente.evidence.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Names as BibTeX writes them: {@code First von Last}, {@code von Last, First}, {@code von Last, Jr, First}, {@code {A Body}}. */
final class BibtexNames {

    private BibtexNames() {}

    /** Reads a list of names joined by "and"; true where it ends in "and others". */
    static boolean read(String raw, Consumer<Name> names) {
        boolean others = false;
        for (String one : split(raw, true)) {
            String name = one.strip();
            if (name.equals("others")) {
                others = true;
            } else if (!words(name).isEmpty() && !Draft.line(Latex.decode(name)).isEmpty()) {
                names.accept(name(name));
            }
        }
        return others;
    }

    /** Splits at "and", or at commas, outside of braces. */
    private static List<String> split(String raw, boolean atAnd) {
        List<String> parts = new ArrayList<>();
        int level = 0;
        int from = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            level += c == '{' ? 1 : c == '}' ? -1 : 0;
            boolean and = atAnd && level == 0 && blank(c) && raw.regionMatches(true, i + 1, "and", 0, 3)
                    && i + 4 < raw.length() && blank(raw.charAt(i + 4));
            if (and || !atAnd && level == 0 && c == ',') {
                parts.add(raw.substring(from, i));
                from = i + (and ? 4 : 1);
            }
        }
        parts.add(raw.substring(from));
        return parts;
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    private static Name name(String raw) {
        if (wrapped(raw)) {
            return Name.literal(Draft.line(Latex.decode(raw)));
        }
        List<String> parts = split(raw, false);
        List<String> first = words(parts.getFirst());
        if (parts.size() == 1) {
            int last = first.size() - 1;
            int von = 0;
            while (von < last && !lower(first.get(von))) {
                von++;
            }
            int end = last;
            while (end > von && !lower(first.get(end - 1))) {
                end--;
            }
            return von == last || end == von
                    ? make(first.subList(last, last + 1), List.of(), first.subList(0, last), List.of())
                    : make(first.subList(end, last + 1), first.subList(von, end), first.subList(0, von), List.of());
        }
        int end = first.size() - 1;
        while (end > 0 && !lower(first.get(end - 1))) {
            end--;
        }
        int von = Math.max(0, end);
        List<String> given = words(parts.getLast());
        List<String> suffix = parts.size() > 2
                ? words(String.join(" ", parts.subList(1, parts.size() - 1)))
                : List.of();
        return make(first.subList(von, first.size()), first.subList(0, von), given, suffix);
    }

    private static Name make(List<String> family, List<String> von, List<String> given, List<String> suffix) {
        String last = text(family);
        if (last.isEmpty()) {
            String rest = String.join(" ", List.of(text(von), text(given), text(suffix))).strip();
            return Name.literal(rest.isEmpty() ? "?" : Draft.line(rest));
        }
        return new Name(last, orNull(text(given)), null, orNull(text(von)), orNull(text(suffix)), null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(List<String> words) {
        return Draft.line(Latex.decode(String.join(" ", words)));
    }

    private static List<String> words(String raw) {
        List<String> words = new ArrayList<>();
        int level = 0;
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            level += c == '{' ? 1 : c == '}' ? -1 : 0;
            boolean escaped = i > 0 && raw.charAt(i - 1) == '\\';
            if (level <= 0 && (blank(c) || c == '~') && !escaped) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            } else {
                word.append(c);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** Whether a word is a particle: its first letter is a small one and it does not stand in braces. */
    private static boolean lower(String word) {
        if (word.startsWith("{") && !word.startsWith("{\\")) {
            return false;
        }
        String plain = Latex.decode(word);
        return plain.codePoints().filter(Character::isLetter).findFirst().stream().anyMatch(Character::isLowerCase);
    }

    private static boolean wrapped(String raw) {
        return raw.startsWith("{") && !raw.startsWith("{\\") && Latex.close(raw, 0, Integer.MAX_VALUE) == raw.length();
    }

    /** Writes names so that reading gives them back, but for particles that go with the given name. */
    static String write(List<Name> names, boolean others) {
        List<String> written = new ArrayList<>();
        for (Name name : names) {
            written.add(name.literal() != null ? "{" + Latex.encode(name.literal()) + "}" : parts(name));
        }
        if (others) {
            written.add("others");
        }
        return String.join(" and ", written);
    }

    private static String parts(Name name) {
        String von = name.nonDroppingParticle();
        String family = String.valueOf(name.family());
        String last = (von == null ? "" : Latex.encode(von) + " ")
                + (family.matches("[\\p{Lu}\\p{Lo}][^\\s,{}\\\\~]*")
                        ? Latex.encode(family)
                        : "{" + Latex.encode(family) + "}");
        String given = name.given() == null ? "" : guarded(name.given());
        String suffix = name.suffix() == null ? "" : ", " + guarded(name.suffix());
        return given.isEmpty() && suffix.isEmpty() ? last + "," : last + suffix + ", " + given;
    }

    private static String guarded(String part) {
        String encoded = Latex.encode(part);
        return part.contains(",") || part.matches("(?is).*\\band\\b.*") ? "{" + encoded + "}" : encoded;
    }
}
