package entente.app.bibliography;

import entente.casefile.CaseText;
import entente.evidence.Edtf;
import entente.evidence.Name;
import entente.evidence.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A work while it is read. Texts are cleaned on the way in, so that every format and the case file can hold them. */
final class Draft {

    /** The prefix of fields that hold exactly what a format has no field of its own for. */
    static final String CARRIED = "csl-";

    private static final List<String> FIELDS = Stream.of(List.of("id", "type", "custom"), Work.TEXT_FIELDS,
            Work.NAME_FIELDS, Work.DATE_FIELDS).flatMap(List::stream).toList();
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /** The most letters of an id that is made of a key, which leaves room for a number in the 64 of any id. */
    private static final int LONGEST_ID = 56;

    private final String called;
    private final Kept kept;
    private String type = "document";
    private final Map<String, List<Name>> names = new LinkedHashMap<>();
    private final Map<String, Edtf> dates = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, List<String>> custom = new LinkedHashMap<>();
    private final Map<String, String> carried = new LinkedHashMap<>();

    /** A work that sentences call as its file does. */
    Draft(String called, Kept kept) {
        this.called = Complaints.shown(line(called));
        this.kept = kept;
    }

    /** Adds a sentence about what stands elsewhere than one would look for it. */
    void tell(String sentence) {
        kept.add(called + ": " + sentence);
    }

    String type() {
        return type;
    }

    void type(String newType) {
        type = newType;
    }

    boolean has(String field) {
        return texts.containsKey(field) || names.containsKey(field) || dates.containsKey(field);
    }

    /** Sets a text; one that is blank is none, and an address that is none of the web is kept in {@code custom}. */
    void text(String field, String value) {
        String clean = clean(value);
        if (field.equals("url") && !clean.isEmpty() && !clean.matches("https?://\\S+")) {
            custom(field, clean);
            tell("'url' is no address of the web and stands in 'custom'.");
        } else if (!clean.isEmpty()) {
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
        carried.put(field, Work.TEXT_FIELDS.contains(field) ? value : value.strip());
    }

    /** The finished work; its id differs from those given out before. */
    Work finish(String key, Ids ids) {
        // What is carried of 'custom' takes the place of all that stands there, so it comes before what joins it.
        restore("custom", carried.remove("custom"));
        carried.forEach(this::restore);
        String cleanKey = line(key);
        String id = carried.getOrDefault("id", "");
        if (!ID.matcher(id).matches() || !ids.take(id)) {
            id = ids.free(slug(cleanKey.isEmpty() ? byAuthorAndYear() : cleanKey));
            if (!cleanKey.isEmpty() && !cleanKey.equals(id)) {
                texts.putIfAbsent("citation-key", cleanKey);
            }
        }
        Map<String, String> joined = new LinkedHashMap<>();
        custom.forEach((field, values) -> joined.put(field, String.join("\n", values)));
        return new Work(id, type, names, dates, texts, joined);
    }

    private void restore(String field, @Nullable String value) {
        if (value != null && !restored(field, value)) {
            custom(CARRIED + field, value);
            String name = Complaints.shown(CARRIED + field);
            tell("'" + name + (FIELDS.contains(field) ? "' holds nothing that can be read" : "' is no field of CSL")
                    + " and stands in 'custom'.");
        }
    }

    /** Whether a field is one of CSL and the value is one of the field; empty takes it away. */
    private boolean restored(String field, String value) {
        if (field.equals("type")) {
            type = Work.TYPES.contains(value) ? value : type;
            return Work.TYPES.contains(value);
        }
        if (field.equals("custom")) {
            Map<String, String> all = CslJson.texts(value);
            if (!value.isBlank() && all.isEmpty()) {
                return false;
            }
            custom.clear();
            all.forEach(this::custom);
            return true;
        }
        if (Work.TEXT_FIELDS.contains(field)) {
            texts.remove(field);
            text(field, value);
            return true;
        }
        if (Work.NAME_FIELDS.contains(field)) {
            List<Name> all = CslJson.names(value);
            if (!value.isBlank() && all.isEmpty()) {
                return false;
            }
            names.remove(field);
            all.forEach(name -> name(field, name));
            return true;
        }
        if (Work.DATE_FIELDS.contains(field) && (value.isBlank() || Edtf.isValid(value))) {
            dates.remove(field);
            if (!value.isBlank()) {
                date(field, new Edtf(value));
            }
            return true;
        }
        return field.equals("id") && ID.matcher(value).matches();
    }

    private String byAuthorAndYear() {
        Name first = names.values().stream().flatMap(List::stream).findFirst().orElse(Name.literal(""));
        String who = first.literal() != null ? first.literal() : String.valueOf(first.family());
        Edtf issued = dates.get("issued");
        String when = issued == null ? "" : issued.text().substring(0, Math.min(4, issued.text().length()));
        String found = (who + " " + when).strip();
        return found.isEmpty() ? texts.getOrDefault("title", "work") : found;
    }

    /** A text as an id. */
    static String slug(String text) {
        return CaseText.id(text, "work", LONGEST_ID);
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
     * The text with single blanks, without blanks at the ends of lines and white space of any kind at its own, with at most one empty
     * line running, and without control characters: the form that every format and a case can hold.
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
        return clean.toString().strip();
    }

    /** A clean text on one line. */
    static String line(String text) {
        return clean(text).replaceAll("\\n+", " ");
    }

    private static boolean hidden(int c) {
        return c < ' ' || c >= 0x7F && c < 0xA0 || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
    }
}
