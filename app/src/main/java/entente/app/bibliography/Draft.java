package entente.app.bibliography;

import entente.evidence.Edtf;
import entente.evidence.Name;
import entente.evidence.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A work while it is read. Texts are cleaned on the way in, so that every format and the case file can hold them. */
final class Draft {

    /** The prefix of fields that hold exactly what a format has no field of its own for. */
    static final String CARRIED = "csl-";

    private String type = "document";
    private final Map<String, List<Name>> names = new LinkedHashMap<>();
    private final Map<String, Edtf> dates = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, List<String>> custom = new LinkedHashMap<>();
    private final Map<String, String> carried = new LinkedHashMap<>();

    String type() {
        return type;
    }

    void type(String newType) {
        type = newType;
    }

    boolean has(String field) {
        return texts.containsKey(field) || names.containsKey(field) || dates.containsKey(field);
    }

    /** Sets a text; one that is blank is none. */
    void text(String field, String value) {
        String clean = clean(value);
        if (!clean.isEmpty()) {
            texts.put(field, clean);
        }
    }

    @Nullable
    String text(String field) {
        return texts.get(field);
    }

    /** Adds a name whose parts are clean. */
    void name(String field, Name name) {
        names.computeIfAbsent(field, key -> new ArrayList<>()).add(name);
    }

    void date(String field, Edtf date) {
        dates.put(field, date);
    }

    /** Keeps what has no field; a second value under one key joins the first on a line of its own. */
    void custom(String key, String value) {
        String clean = clean(value);
        String cleanKey = clean(key);
        if (!clean.isEmpty() && !cleanKey.isEmpty()) {
            custom.computeIfAbsent(cleanKey, first -> new ArrayList<>()).add(clean);
        }
    }

    /** Notes an exact value, which counts before all others in the end; an empty one takes the field away. */
    void carried(String field, String value) {
        carried.put(field, value);
    }

    /** The finished work; its id differs from those given out before. */
    Work finish(String key, Ids ids) {
        carried.forEach(this::restore);
        String url = texts.get("url");
        if (url != null && !url.matches("https?://\\S+")) {
            texts.remove("url");
            custom("url", url);
        }
        String cleanKey = clean(key).replace('\n', ' ');
        String id = carried.getOrDefault("id", "");
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}") || !ids.take(id)) {
            id = ids.free(slug(cleanKey.isEmpty() ? byAuthorAndYear() : cleanKey));
            if (!cleanKey.isEmpty() && !cleanKey.equals(id)) {
                texts.putIfAbsent("citation-key", cleanKey);
            }
        }
        Map<String, String> joined = new LinkedHashMap<>();
        custom.forEach((field, values) -> joined.put(field, String.join("\n", values)));
        return new Work(id, type, names, dates, texts, joined);
    }

    private void restore(String field, String value) {
        if (field.equals("type") && Work.TYPES.contains(value)) {
            type = value;
        } else if (field.equals("custom")) {
            custom.clear();
            CslJson.texts(value).forEach(this::custom);
        } else if (Work.TEXT_FIELDS.contains(field)) {
            texts.remove(field);
            text(field, value);
        } else if (Work.NAME_FIELDS.contains(field)) {
            names.remove(field);
            CslJson.names(value).forEach(name -> name(field, name));
        } else if (Work.DATE_FIELDS.contains(field)) {
            dates.remove(field);
            if (Edtf.isValid(value)) {
                date(field, new Edtf(value));
            }
        } else if (!field.equals("id") && !field.equals("type")) {
            custom(CARRIED + field, value);
        }
    }

    private String byAuthorAndYear() {
        Name first = names.values().stream().flatMap(List::stream).findFirst().orElse(Name.literal(""));
        String who = first.literal() != null ? first.literal() : String.valueOf(first.family());
        Edtf issued = dates.get("issued");
        String when = issued == null ? "" : issued.text().substring(0, Math.min(4, issued.text().length()));
        String found = (who + " " + when).strip();
        return found.isEmpty() ? texts.getOrDefault("title", "work") : found;
    }

    /** A text as an id: its letters and digits in lower case, accents left off, at most 56 long. */
    static String slug(String text) {
        String plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut = slug.length() > 56 ? slug.substring(0, 56).replaceAll("-+$", "") : slug;
        return cut.isEmpty() ? "work" : cut;
    }

    /** The ids that were given out. */
    static final class Ids {
        private final Set<String> taken = new LinkedHashSet<>();
        private final Map<String, Integer> last = new LinkedHashMap<>();

        /** Takes an id; false where it is gone. */
        boolean take(String id) {
            return taken.add(id);
        }

        /** The id, or the id with the first number from 2 that is free; taken now. */
        String free(String id) {
            String free = id;
            while (!taken.add(free)) {
                free = id + "-" + last.merge(id, 2, (number, two) -> number + 1);
            }
            return free;
        }
    }

    /**
     * The text with single blanks, without blanks at the ends of lines, with at most one empty line running, and without control
     * characters: the form that every format can hold.
     */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        int newLines = 0;
        boolean blank = false;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029
                    || c == '\r' && (i == text.length() || text.charAt(i) != '\n')) {
                newLines++;
            } else if (c == ' ' || c == '\t' || c == '\r') {
                blank = true;
            } else if (!hidden(c)) {
                if (!clean.isEmpty()) {
                    clean.append(newLines > 0 ? "\n".repeat(Math.min(newLines, 2)) : blank ? " " : "");
                }
                newLines = 0;
                blank = false;
                clean.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c);
            }
        }
        return clean.toString();
    }

    private static boolean hidden(int c) {
        return c < ' ' || c >= 0x7F && c < 0xA0 || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
    }
}
