package entente.app.bibliography;

import entente.model.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a BibTeX file apart into entries and their raw values, macros and cross-references filled in. */
final class BibtexParser {

    /** The most characters that macros and cross-references may add up to. */
    private static final long MOST_TOTAL = 64L << 20;

    /** So many comments whose brace is not closed are looked through to their end. */
    private static final int MOST_OPEN_COMMENTS = 20;

    private static final int MOST_FIELDS = 1_000;

    /**
     * An entry.
     *
     * @param type in small letters, without the @
     * @param key may be empty
     * @param fields names in small letters to raw values
     */
    record Item(String type, String key, Map<String, String> fields) {

        /** A value as plain text; empty where it is not there. */
        String plain(String field) {
            return Draft.clean(Latex.decode(fields.getOrDefault(field, "")));
        }
    }

    private final String text;
    private final Complaints complaints;
    private final Map<String, String> macros = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Item> items = new ArrayList<>();
    private int at;
    private long total;
    private int openComments;

    BibtexParser(String text, Complaints complaints) {
        this.text = text;
        this.complaints = complaints;
        for (int month = 1; month <= 12; month++) {
            macros.put(Bibtex.months().get(month - 1), Integer.toString(month));
        }
    }

    static boolean reserved(String type) {
        return type.equals("string") || type.equals("preamble") || type.equals("comment");
    }

    List<Item> items() {
        while (!complaints.full() && items.size() <= Complaints.MOST_ENTRIES) {
            at = text.indexOf('@', at);
            if (at < 0) {
                break;
            }
            entry();
        }
        if (items.size() > Complaints.MOST_ENTRIES) {
            complaints.add(at < 0 ? text.length() : at, "the bibliography has more than " + Complaints.MOST_ENTRIES
                    + " entries", "split it");
        }
        return inherited();
    }

    private void entry() {
        int start = at++;
        blanks();
        String type = word().toLowerCase(Locale.ROOT);
        blanks();
        char open = peek();
        if (type.isEmpty() || open != '{' && open != '(') {
            // An @ in free text, as in an address: BibTeX takes what stands between entries for a comment.
            if (!type.isEmpty() && lineStart(start)) {
                complaints.add(start, "after '@" + Complaints.shown(type) + "' no '{' follows",
                        "write '@" + Complaints.shown(type) + "{KEY, field = {value}}'");
            }
            return;
        }
        if (type.equals("comment") || type.equals("preamble")) {
            int end = open == '{' && openComments < MOST_OPEN_COMMENTS
                    ? Latex.close(text, at, Complaints.MOST_VALUE)
                    : -1;
            openComments += end > 0 ? 0 : 1;
            at = end > 0 ? end : at;
            return;
        }
        at++;
        char close = open == '{' ? '}' : ')';
        Map<String, String> fields = new LinkedHashMap<>();
        String key = type.equals("string") ? "" : key(close);
        int keyPlace = start;
        if (fields(type, close, fields, start)) {
            if (type.equals("string")) {
                macros.putAll(fields);
            } else {
                if (!key.isEmpty() && places.putIfAbsent(key, keyPlace) != null) {
                    complaints.add(keyPlace, "the key '" + Complaints.shown(key) + "' stands twice",
                            "rename this one; the first is at "
                                    + complaints.place(places.getOrDefault(key, 0)));
                }
                items.add(new Item(type, key, fields));
            }
        } else {
            resume();
        }
    }

    private boolean lineStart(int offset) {
        int i = offset - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n' || text.charAt(i) == '\r';
    }

    /** Goes to the next entry at the start of a line. */
    private void resume() {
        int next = text.indexOf('@', at);
        while (next >= 0 && !lineStart(next)) {
            next = text.indexOf('@', next + 1);
        }
        at = next < 0 ? text.length() : next;
    }

    private String key(char close) {
        blanks();
        int from = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != close && text.charAt(at) != '\n'
                && text.charAt(at) != '=') {
            at++;
        }
        if (peek() == '=') {
            at = from;
            return "";
        }
        String key = text.substring(from, at).strip();
        blanks();
        if (peek() == ',') {
            at++;
        }
        return key;
    }

    /** Reads fields up to the end of the entry; false where one is broken, which is then a problem. */
    private boolean fields(String type, char close, Map<String, String> fields, int start) {
        while (true) {
            blanks();
            if (peek() == ',') {
                at++;
                continue;
            }
            if (at >= text.length()) {
                complaints.add(start, "the entry '@" + Complaints.shown(type) + "' has no end",
                        "close it with '" + close + "'");
                return false;
            }
            if (peek() == close) {
                at++;
                return true;
            }
            int place = at;
            String name = word().toLowerCase(Locale.ROOT);
            blanks();
            if (name.isEmpty() || peek() != '=') {
                complaints.add(place, name.isEmpty()
                        ? "'" + Complaints.shown(text.substring(place, Math.min(text.length(), place + 20)))
                                + "' stands where the name of a field is expected"
                        : "after the field '" + Complaints.shown(name) + "' no '=' follows",
                        "write 'field = {value},'; a brace or a comma may be missing just before");
                return false;
            }
            at++;
            String value = value();
            if (value == null) {
                return false;
            }
            String free = name;
            for (int n = 2; fields.containsKey(free); n++) {
                free = name + "-" + n;
            }
            fields.put(free, value);
            if (fields.size() > MOST_FIELDS) {
                complaints.add(place, "the entry has more than " + MOST_FIELDS + " fields",
                        "look whether its end is missing");
                return false;
            }
        }
    }

    private @Nullable String value() {
        StringBuilder value = new StringBuilder();
        while (true) {
            blanks();
            int place = at;
            String part = part();
            if (part == null) {
                return null;
            }
            value.append(part);
            total += part.length();
            if (value.length() > Complaints.MOST_VALUE || total > MOST_TOTAL) {
                complaints.add(place, "a value is longer than 1 MiB, or all together are longer than 64 MiB",
                        "look whether a macro repeats itself");
                return null;
            }
            blanks();
            if (peek() != '#') {
                return value.toString();
            }
            at++;
        }
    }

    private @Nullable String part() {
        int place = at;
        char c = peek();
        if (c == '{') {
            int end = Latex.close(text, at, Complaints.MOST_VALUE);
            if (end < 0) {
                complaints.add(place, "the value that begins here has no end", "close it with '}'");
                return null;
            }
            at = end;
            return text.substring(place + 1, end - 1);
        }
        if (c == '"') {
            int level = 0;
            for (int i = place + 1; i < text.length() && i - place < Complaints.MOST_VALUE; i++) {
                char q = text.charAt(i);
                level += q == '{' ? 1 : q == '}' ? -1 : 0;
                if (q == '"' && level == 0) {
                    at = i + 1;
                    return text.substring(place + 1, i);
                }
            }
            complaints.add(place, "the value that begins here has no end", "close it with '\"'");
            return null;
        }
        String word = word();
        if (word.isEmpty()) {
            complaints.add(place, "a field has no value", "write it in braces, as in {value}");
            return null;
        }
        if (word.matches("\\d+")) {
            return word;
        }
        String macro = macros.get(word.toLowerCase(Locale.ROOT));
        if (macro == null) {
            complaints.add(place, "unknown macro '" + Complaints.shown(word) + "'",
                    Nearest.of(word, macros.keySet()).map(near -> "'" + near + "' is meant; or ").orElse("")
                            + "put the text in braces, or add '@string{" + Complaints.shown(word) + " = {...}}' above");
            return "";
        }
        return macro;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void blanks() {
        while (at < text.length()
                && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF' || text.charAt(at) == '%')) {
            if (text.charAt(at) == '%') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else {
                at++;
            }
        }
    }

    private String word() {
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "-_:.+/*!$&".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return text.substring(from, at);
    }

    /** Fills in what entries take over from those that they refer to; titles become titles of containers. */
    private List<Item> inherited() {
        Map<String, Item> byKey = new LinkedHashMap<>();
        items.forEach(item -> byKey.putIfAbsent(item.key, item));
        List<Item> filled = new ArrayList<>();
        for (Item item : items) {
            Item parent = item.fields.containsKey("crossref") ? byKey.get(item.plain("crossref")) : null;
            if (parent == null || parent.equals(item)) {
                filled.add(item);
                continue;
            }
            Map<String, String> fields = new LinkedHashMap<>(item.fields);
            parent.fields.forEach((field, value) -> {
                boolean part = item.type.startsWith("in") || item.type.equals("conference");
                String target = field.equals("title") ? part ? "booktitle" : "journal" : field;
                if (!field.startsWith(Draft.CARRIED) && !field.equals("crossref") && total <= MOST_TOTAL
                        && fields.putIfAbsent(target, value) == null) {
                    total += value.length();
                }
            });
            filled.add(new Item(item.type, item.key, fields));
        }
        return filled;
    }
}
