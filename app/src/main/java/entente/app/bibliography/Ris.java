package entente.app.bibliography;

import entente.casefile.BadCase;
import entente.evidence.Edtf;
import entente.evidence.Name;
import entente.evidence.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * RIS, the tagged format of reference managers, read and written without loss ({@code bib:ris-2011}).
 *
 * <p>Reading takes any line ends, a byte order mark, tags with one or two blanks, repeated tags, and lines without a tag, which
 * continue the one above. A tag without a counterpart in CSL stands in {@code custom} as {@code ris-TAG}; its repetitions stand there on
 * lines of their own. A name without a comma is a body's.
 *
 * <p>Writing gives each field its tag; whatever would come back otherwise is written once more, exactly, as a note
 * {@code N1  - csl-FIELD: VALUE}, which reading counts before all others.
 */
public final class Ris {

    private static final Pattern TAG = Pattern.compile("([A-Z][A-Z0-9]) {0,2}- ?(.*)", Pattern.DOTALL);
    private static final Pattern CARRIED = Pattern.compile(" *csl-([a-z_-]{1,40}): ?(.*)", Pattern.DOTALL);
    private static final String UNKNOWN = "ris-";
    private static final int MOST_LINES = 1_000_000;
    private static final Map<String, String> TYPES = Tags.of("JOUR", "article-journal", "EJOUR", "article-journal",
            "MGZN", "article-magazine", "NEWS", "article-newspaper", "BOOK", "book", "EBOOK", "book", "EDBOOK", "book",
            "CHAP", "chapter", "ECHAP", "chapter", "CPAPER", "paper-conference", "CONF", "paper-conference", "RPRT",
            "report", "GOVDOC", "report", "THES", "thesis", "ELEC", "webpage", "WEB", "webpage", "BLOG", "post-weblog",
            "UNPB", "manuscript", "MANSCPT", "manuscript", "MAP", "map", "DATA", "dataset", "COMP", "software", "PAT",
            "patent", "STAT", "legislation", "BILL", "bill", "CASE", "legal_case", "HEAR", "hearing", "STAND",
            "standard",
            "PAMP", "pamphlet", "ENCYC", "entry-encyclopedia", "DICT", "entry-dictionary", "PCOMM",
            "personal_communication", "SOUND", "song", "MPCT", "motion_picture", "VIDEO", "motion_picture", "ART",
            "graphic", "FIGURE", "figure", "MUSIC", "musical_score", "CLSWK", "classic", "GEN", "document");
    private static final Map<String, String> TEXTS = Tags.of("TI", "title", "T1", "title", "ST", "title-short", "PB",
            "publisher", "CY", "publisher-place", "PP", "publisher-place", "VL", "volume", "IS", "issue", "DO", "doi",
            "UR", "url", "AB", "abstract", "N2", "abstract", "LA", "language", "ET", "edition", "M3", "genre", "CN",
            "call-number", "NV", "number-of-volumes", "T3", "collection-title", "JF", "container-title", "JO",
            "container-title", "JA", "container-title-short", "J2", "container-title-short", "BT", "container-title");
    private static final Map<String, String> NAMES = Tags.of("AU", "author", "A1", "author", "ED", "editor", "A2",
            "editor", "A3", "collection-editor", "A4", "translator");
    private static final List<String> BOOKS = List.of("book", "chapter", "paper-conference", "report", "thesis",
            "pamphlet", "entry-encyclopedia", "entry-dictionary");

    private Ris() {}

    // ---- reading

    /**
     * Reads a RIS file.
     *
     * <p>Bounded: texts over 16 MiB, values over 1 MiB and more than 20,000 entries are refused; time is linear.
     *
     * @param name what messages call the text
     * @param text any text
     * @throws BadCase with every problem and its place
     */
    public static Imported read(String name, String text) throws BadCase {
        Complaints complaints = new Complaints(name, text);
        List<List<Line>> entries = entries(text, complaints);
        complaints.end();
        List<Work> works = new ArrayList<>();
        Kept kept = new Kept();
        Draft.Ids ids = new Draft.Ids();
        entries.forEach(entry -> works.add(work(entry, kept, ids)));
        return new Imported(works, kept.sentences());
    }

    /** A tag with its value, lines that continue it included. */
    private record Line(String tag, StringBuilder value) {
        String text() {
            return value.toString();
        }
    }

    private static List<List<Line>> entries(String text, Complaints complaints) {
        List<List<Line>> entries = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        int openedAt = 0;
        int count = 0;
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        while (at < text.length() && !complaints.full()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            String line = text.substring(at, end);
            if (++count > MOST_LINES) {
                complaints.add(at, "the bibliography has more than " + MOST_LINES + " lines", "split it");
                return entries;
            }
            Matcher tagged = TAG.matcher(line);
            boolean isTag = tagged.matches();
            if (isTag && tagged.group(1).equals("TY")) {
                if (!open.isEmpty()) {
                    complaints.add(openedAt, "the entry that begins here has no end",
                            "end it with a line 'ER  - '");
                }
                open = new ArrayList<>(List.of(new Line("TY", new StringBuilder(tagged.group(2).strip()))));
                openedAt = at;
            } else if (open.isEmpty()) {
                if (!line.isBlank()) {
                    complaints.add(at, "'" + Complaints.shown(line) + "' stands outside of an entry",
                            "begin each entry with a line such as 'TY  - JOUR'");
                }
            } else if (isTag && tagged.group(1).equals("ER")) {
                entries.add(open);
                open = new ArrayList<>();
                if (entries.size() > Complaints.MOST_ENTRIES) {
                    complaints.add(at, "the bibliography has more than " + Complaints.MOST_ENTRIES + " entries",
                            "split it");
                    return entries;
                }
            } else if (isTag) {
                open.add(new Line(tagged.group(1), new StringBuilder(tagged.group(2))));
            } else {
                open.getLast().value.append('\n').append(line);
            }
            if (!open.isEmpty() && open.getLast().value.length() > Complaints.MOST_VALUE) {
                complaints.add(at, "a value is longer than 1 MiB", "look whether it is the file that is meant");
                return entries;
            }
            at = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        if (!open.isEmpty()) {
            complaints.add(openedAt, "the entry that begins here has no end", "end it with a line 'ER  - '");
        }
        return entries;
    }

    private static Work work(List<Line> lines, Kept kept, Draft.Ids ids) {
        String key = lines.stream().filter(line -> line.tag.equals("ID")).map(Line::text).findFirst().orElse("");
        return new EntryReader(new Draft(Draft.line(key).isEmpty() ? "an entry without ID" : key, kept))
                .read(lines).finish(key, ids);
    }

    /** Reads one entry. */
    private static final class EntryReader {
        private final Draft draft;
        private final Map<String, String> dates = new LinkedHashMap<>();
        private final Map<String, String> pages = new LinkedHashMap<>();
        private final List<String> notes = new ArrayList<>();
        private final List<String> keywords = new ArrayList<>();
        private boolean identified;

        EntryReader(Draft draft) {
            this.draft = draft;
        }

        Draft read(List<Line> lines) {
            type(lines.getFirst().text());
            for (Line line : lines.subList(1, lines.size())) {
                if (!known(line.tag, line.text()) && !Draft.clean(line.text()).isEmpty()) {
                    keep(draft, line.tag, line.text());
                }
            }
            pages(draft, pages);
            put(draft, "note", notes);
            put(draft, "keyword", keywords.stream().filter(word -> !word.isEmpty()).toList());
            dates(draft, dates).forEach(tag -> keep(draft, tag, dates.getOrDefault(tag, "")));
            return draft;
        }

        private void type(String written) {
            String type = TYPES.get(written);
            if (type == null) {
                draft.custom(UNKNOWN + "TY", written);
                draft.tell("'" + Complaints.shown(written)
                        + "' is no known type; it is read as document, and stands in 'custom' as 'ris-TY'.");
            } else {
                draft.type(type);
            }
        }

        /** Takes a line; false where its tag has no counterpart, or stood before with another value. */
        private boolean known(String tag, String value) {
            return switch (tag) {
                case "ID" -> {
                    boolean first = !identified;
                    identified = true;
                    yield first;
                }
                case "PY", "Y1", "DA", "Y2" -> dates.putIfAbsent(tag, value.strip()) == null;
                case "SP", "EP" -> pages.putIfAbsent(tag, Draft.clean(value)) == null;
                case "KW" -> keywords.add(Draft.clean(value));
                case "N1" -> carried(value) || notes.add(Draft.clean(value));
                case "SN" -> once(draft, BOOKS.contains(draft.type()) ? "isbn" : "issn", value);
                case "T2" -> once(draft, draft.type().equals("book") ? "collection-title" : "container-title", value);
                default -> plain(draft, tag, value);
            };
        }

        /** Whether a note holds exactly what RIS has no tag for. */
        private boolean carried(String note) {
            Matcher carried = CARRIED.matcher(note);
            if (carried.matches()) {
                draft.carried(carried.group(1), unescaped(carried.group(2)));
            }
            return carried.matches();
        }
    }

    private static void keep(Draft draft, String tag, String value) {
        draft.custom(UNKNOWN + tag, value);
        draft.tell("'" + tag + "' has no counterpart in CSL, or stands twice; it stands in 'custom' as '" + UNKNOWN
                + tag + "'.");
    }

    private static void put(Draft draft, String field, List<String> values) {
        draft.text(field, String.join(field.equals("keyword") ? ", " : "\n", values));
    }

    private static boolean once(Draft draft, String field, String value) {
        if (draft.has(field)) {
            return String.valueOf(draft.text(field)).equals(Draft.clean(value));
        }
        draft.text(field, value);
        return true;
    }

    private static boolean plain(Draft draft, String tag, String value) {
        if (TEXTS.containsKey(tag)) {
            return once(draft, TEXTS.getOrDefault(tag, ""), value);
        }
        if (NAMES.containsKey(tag)) {
            Name name = name(Draft.line(value));
            if (name != null) {
                draft.name(NAMES.getOrDefault(tag, ""), name);
            }
            return true;
        }
        return false;
    }

    private static @Nullable Name name(String written) {
        List<String> parts = Arrays.stream(written.split(",", 3)).map(String::strip).toList();
        if (written.isEmpty() || parts.size() == 1) {
            return written.isEmpty() ? null : Name.literal(written);
        }
        if (parts.getFirst().isEmpty()) {
            String rest = written.replaceFirst("^[,\\s]+", "");
            return rest.isEmpty() ? null : Name.literal(rest);
        }
        String given = parts.get(1).isEmpty() ? null : parts.get(1);
        String suffix = parts.size() < 3 || parts.get(2).isEmpty() ? null : parts.get(2);
        return new Name(parts.getFirst(), given, null, null, suffix, null);
    }

    private static void pages(Draft draft, Map<String, String> pages) {
        String from = pages.getOrDefault("SP", "");
        String to = pages.getOrDefault("EP", "");
        draft.text("page", from.isEmpty() || to.isEmpty() ? from + to : from + "-" + to);
    }

    /** Sets the dates; gives the tags whose value is none. */
    private static List<String> dates(Draft draft, Map<String, String> dates) {
        List<String> left = new ArrayList<>();
        for (String tag : List.of("DA", "PY", "Y1", "Y2")) {
            String field = tag.equals("Y2") ? "accessed" : "issued";
            String value = dates.get(tag);
            if (value != null && !value.isEmpty()) {
                String edtf = edtf(value);
                if (!Edtf.isValid(edtf)) {
                    left.add(tag);
                } else if (!draft.has(field)) {
                    draft.date(field, new Edtf(edtf));
                }
            }
        }
        return left;
    }

    /** {@code 2018/04/27/} as EDTF; a value of another form as it stands. */
    private static String edtf(String value) {
        Matcher parts = Pattern.compile("(\\d{4})(?:/(\\d{1,2})?(?:/(\\d{1,2})?(?:/)?)?)?").matcher(value);
        if (!parts.matches()) {
            return value;
        }
        StringBuilder edtf = new StringBuilder(parts.group(1));
        for (int part = 2; part <= 3 && parts.group(part) != null; part++) {
            edtf.append('-').append(CslJson.two(Integer.parseInt(parts.group(part))));
        }
        return edtf.toString();
    }

    // ---- writing

    /** Writes works; reading them again gives equal works. */
    public static Written write(List<Work> works) {
        StringBuilder text = new StringBuilder();
        TreeSet<String> carried = new TreeSet<>();
        for (Work work : works) {
            List<String> lines = lines(work);
            Map<String, String> missing = Carry.of(work, BibliographyFormat.RIS, render(lines));
            missing.forEach((field, value) -> lines.add(line("N1", "csl-" + field + ": " + escaped(value))));
            carried.addAll(missing.keySet());
            text.append(text.isEmpty() ? "" : "\n").append(render(lines));
        }
        return new Written(text.toString(),
                Carry.note(carried, "RIS shows them as near as it can, and notes 'csl-FIELD: ...' hold them exactly."));
    }

    private static String render(List<String> lines) {
        return String.join("\n", lines) + "\nER  - \n";
    }

    private static String line(String tag, String value) {
        return tag + "  - " + value;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String unescaped(String value) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char next = value.charAt(++i);
                plain.append(next == 'n' ? '\n' : next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static List<String> lines(Work work) {
        List<String> lines = new ArrayList<>();
        String own = work.custom().getOrDefault(UNKNOWN + "TY", "");
        lines.add(line("TY", own.matches("[A-Z0-9]{1,10}") && !TYPES.containsKey(own) && work.type().equals("document")
                ? own
                : Tags.back(TYPES, work.type()).orElse("GEN")));
        lines.add(line("ID", Carry.key(work)));
        NAMES.forEach((tag, role) -> {
            if (!tag.matches("A1|A2")) {
                work.names(role).forEach(name -> lines.add(line(tag, name(name))));
            }
        });
        date(lines, "DA", work.date("issued"));
        date(lines, "Y2", work.date("accessed"));
        String type = TYPES.getOrDefault(lines.getFirst().substring("TY  - ".length()), "document");
        work.texts().forEach((field, text) -> text(lines, type, field, text));
        work.custom().forEach((key, value) -> {
            String tag = key.startsWith(UNKNOWN) ? key.substring(UNKNOWN.length()) : "";
            if (tag.matches("[A-Z][A-Z0-9]") && !tag.matches("TY|ER|ID|N1|KW")) {
                value.lines().forEach(part -> lines.add(line(tag, part)));
            }
        });
        return lines;
    }

    private static void date(List<String> lines, String tag, @Nullable Edtf date) {
        if (date == null) {
            return;
        }
        Matcher first = Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\\d\\d))?.*").matcher(date.text());
        if (first.matches()) {
            if (tag.equals("DA")) {
                lines.add(line("PY", first.group(1)));
            }
            lines.add(line(tag, first.group(1) + "/" + (first.group(2) == null ? "" : first.group(2)) + "/"
                    + (first.group(3) == null ? "" : first.group(3)) + "/"));
        }
    }

    private static String name(Name name) {
        if (name.literal() != null) {
            return name.literal();
        }
        String suffix = name.suffix() == null ? "" : ", " + name.suffix();
        String von = name.nonDroppingParticle() == null ? "" : name.nonDroppingParticle() + " ";
        String drop = name.droppingParticle() == null ? "" : " " + name.droppingParticle();
        return von + name.family() + ", " + (name.given() == null ? "" : name.given()) + drop + suffix;
    }

    private static void text(List<String> lines, String type, String field, String text) {
        String value = text.replaceAll("\\n+", " ");
        switch (field) {
            case "page" -> {
                Matcher range = Pattern.compile("([^-,]+)-([^-,]+)").matcher(value);
                lines.add(line("SP", range.matches() ? range.group(1) : value));
                if (range.matches()) {
                    lines.add(line("EP", range.group(2)));
                }
            }
            case "keyword" -> Arrays.stream(value.split(", ", -1)).forEach(word -> lines.add(line("KW", word)));
            // A line that reading would take for a carried field is left to the note that carries it all.
            case "note" -> text.lines().filter(part -> !CARRIED.matcher(part).matches())
                    .forEach(part -> lines.add(line("N1", part)));
            case "isbn", "issn" -> {
                if (field.equals(BOOKS.contains(type) ? "isbn" : "issn")) {
                    lines.add(line("SN", value));
                }
            }
            case "container-title" -> lines.add(line(type.equals("book") ? "JF" : "T2", value));
            default -> Tags.back(TEXTS, field).ifPresent(tag -> lines.add(line(tag, value)));
        }
    }
}
