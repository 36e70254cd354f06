package entente.app.bibliography;

import entente.casefile.BadCase;
import entente.evidence.Edtf;
import entente.evidence.Name;
import entente.evidence.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * BibTeX with the types and fields of biblatex, read and written without loss ({@code bib:bibtex-1988}).
 *
 * <p>Reading knows {@code @string} macros and those of months, {@code #}, {@code crossref}, LaTeX accents (see {@link Latex}), names
 * in all three orders, bodies in braces, and {@code and others}, which stands in {@code custom} as {@code and-others}. Braces that only
 * protect capitals are left off. A field without a counterpart in CSL stands in {@code custom} as {@code bibtex-NAME}.
 *
 * <p>Writing gives each field its plain BibTeX form. Whatever would come back otherwise from it is written once more, exactly, as
 * {@code csl-FIELD}; BibTeX ignores fields that it does not know, and reading counts them before all others.
 */
public final class Bibtex {

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");
    private static final Map<String, String> TYPES = Tags.of("article", "article-journal", "book", "book", "mvbook",
            "book", "collection", "book", "proceedings", "book", "incollection", "chapter", "inbook", "chapter",
            "inproceedings", "paper-conference", "conference", "paper-conference", "techreport", "report", "report",
            "report", "phdthesis", "thesis", "mastersthesis", "thesis", "thesis", "thesis", "online", "webpage",
            "electronic", "webpage", "www", "webpage", "unpublished", "manuscript", "booklet", "pamphlet", "software",
            "software", "dataset", "dataset", "patent", "patent", "periodical", "periodical", "inreference",
            "entry-encyclopedia", "misc", "document", "manual", "document");
    private static final Map<String, String> TYPES_BACK = Tags.of("article-journal", "article", "article-magazine",
            "article", "article-newspaper", "article", "review", "article", "review-book", "article", "book", "book",
            "chapter", "incollection", "entry-encyclopedia", "inreference", "entry-dictionary", "inreference", "entry",
            "inreference", "paper-conference", "inproceedings", "report", "techreport", "thesis", "phdthesis",
            "webpage",
            "online", "post", "online", "post-weblog", "online", "manuscript", "unpublished", "pamphlet", "booklet",
            "software", "software", "dataset", "dataset", "patent", "patent", "periodical", "periodical");
    /** Fields of one meaning; the first that is written counts. */
    private static final Map<String, String> FIELDS = Tags.of("title", "title", "shorttitle", "title-short",
            "origtitle",
            "original-title", "journal", "container-title", "journaltitle", "container-title", "booktitle",
            "container-title", "shortjournal", "container-title-short", "publisher", "publisher", "institution",
            "publisher", "school", "publisher", "organization", "publisher", "address", "publisher-place", "location",
            "publisher-place", "origpublisher", "original-publisher", "origlocation", "original-publisher-place",
            "volume", "volume", "issue", "issue", "series", "collection-title", "edition", "edition", "chapter",
            "chapter-number", "pagetotal", "number-of-pages", "volumes", "number-of-volumes", "eventtitle",
            "event-title",
            "venue", "event-place", "type", "genre", "version", "version", "pubstate", "status", "library",
            "call-number",
            "isbn", "isbn", "issn", "issn", "langid", "language", "language", "language", "keywords", "keyword",
            "abstract", "abstract", "annote", "annote", "annotation", "annote", "note", "note");
    private static final Map<String, String> NAMES = Tags.of("author", "author", "editor", "editor", "translator",
            "translator", "bookauthor", "container-author", "origauthor", "original-author", "serieseditor",
            "collection-editor");
    private static final Map<String, String> DATES = Tags.of("date", "issued", "urldate", "accessed", "eventdate",
            "event-date", "origdate", "original-date");
    private static final String UNKNOWN = "bibtex-";
    private static final String TYPE = "bibtex-type";
    /** Not written as a field: what was taken over stands in the entry, and nothing else is to join it when it is read again. */
    private static final String CROSSREF = "crossref";
    private static final String OTHERS = "and-others";

    private Bibtex() {}

    static List<String> months() {
        return MONTHS;
    }

    // ---- reading

    /**
     * Reads a BibTeX file.
     *
     * <p>Bounded: texts over 16 MiB, values over 1 MiB and more than 20,000 entries are refused; time is about linear.
     *
     * @param name what messages call the text
     * @param text any text
     * @throws BadCase with every problem and its place
     */
    public static Imported read(String name, String text) throws BadCase {
        Complaints complaints = new Complaints(name, text);
        List<BibtexParser.Item> items = new BibtexParser(text, complaints).items();
        complaints.end();
        List<Work> works = new ArrayList<>();
        Kept kept = new Kept();
        Draft.Ids ids = new Draft.Ids();
        for (BibtexParser.Item item : items) {
            works.add(work(item, kept, ids));
        }
        return new Imported(works, kept.sentences());
    }

    private static Work work(BibtexParser.Item item, Kept kept, Draft.Ids ids) {
        Draft draft = new Draft(Draft.line(item.key()).isEmpty() ? "an entry without key" : item.key(), kept);
        String type = TYPES.get(item.type());
        if (type == null) {
            draft.custom(TYPE, item.type());
            draft.tell("'@" + Complaints.shown(item.type())
                    + "' is no known type; it is read as document, and stands in 'custom' as '" + TYPE + "'.");
        } else {
            draft.type(type);
        }
        List<String> others = new ArrayList<>();
        item.fields().forEach((field, value) -> {
            if (field.startsWith(Draft.CARRIED)) {
                draft.carried(field.substring(Draft.CARRIED.length()), Draft.clean(Latex.decode(value)));
            } else if (!known(draft, item, field, value, others)) {
                draft.custom(UNKNOWN + field, Latex.decode(value));
                String shown = Complaints.shown(field);
                draft.tell("'" + shown + "' has no counterpart in CSL and stands in 'custom' as '" + UNKNOWN + shown
                        + "'.");
            }
        });
        if (!others.isEmpty()) {
            draft.custom(OTHERS, String.join(" ", others));
            draft.tell("'and others' of " + String.join(" and ", others) + " stands in 'custom' as '" + OTHERS + "'.");
        }
        return draft.finish(item.key(), ids);
    }

    private static boolean known(Draft draft, BibtexParser.Item item, String field, String value, List<String> others) {
        String text = FIELDS.get(field);
        if (text != null) {
            if (draft.has(text)) {
                return Objects.equals(draft.text(text), Draft.clean(Latex.decode(value)));
            }
            draft.text(text, Latex.decode(value));
            return true;
        }
        if (NAMES.containsKey(field)) {
            String role = NAMES.getOrDefault(field, field);
            if (BibtexNames.read(value, name -> draft.name(role, name))) {
                others.add(role);
            }
            return true;
        }
        return switch (field) {
            case "pages" -> put(draft, "page", Latex.decode(value).replace("–", "-").replace(" - ", "-"));
            case "doi", "url", "pmid", "pmcid" -> put(draft, field, Latex.verbatim(value));
            case "number" -> put(draft, number(draft.type()), Latex.decode(value));
            case "year", "month", "day" -> dated(draft, item);
            default -> DATES.containsKey(field) && date(draft, DATES.getOrDefault(field, ""), value);
        };
    }

    private static boolean put(Draft draft, String field, String value) {
        if (draft.has(field)) {
            return false;
        }
        draft.text(field, value);
        return true;
    }

    /** What {@code number} means in an entry of a type. */
    private static String number(String type) {
        return switch (type) {
            case "article-journal", "article-magazine", "article-newspaper", "review", "review-book", "periodical" ->
                "issue";
            case "book", "chapter", "paper-conference", "entry-encyclopedia" -> "collection-number";
            default -> "number";
        };
    }

    private static boolean date(Draft draft, String field, String value) {
        String text = Draft.clean(Latex.decode(value)).replace("–", "-");
        if (!Edtf.isValid(text)) {
            return false;
        }
        draft.date(field, new Edtf(text));
        return true;
    }

    /** Puts year, month and day together; what is no date is kept by the caller. */
    private static boolean dated(Draft draft, BibtexParser.Item item) {
        if (Edtf.isValid(item.plain("date"))) {
            return true;
        }
        String year = item.plain("year");
        String month = month(item.plain("month"));
        String day = item.plain("day").matches("\\d{1,2}")
                ? CslJson.two(Integer.parseInt(item.plain("day")))
                : item.plain("day");
        String whole = year + (month.isEmpty() ? "" : "-" + month) + (day.isEmpty() ? "" : "-" + day);
        if (!Edtf.isValid(whole)) {
            return false;
        }
        draft.date("issued", new Edtf(whole));
        return true;
    }

    private static String month(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (lower.matches("0?[1-9]|1[0-2]")) {
            return CslJson.two(Integer.parseInt(lower));
        }
        int at = lower.length() < 3 ? -1 : MONTHS.indexOf(lower.substring(0, 3));
        return at < 0 ? lower : CslJson.two(at + 1);
    }

    // ---- writing

    /** Writes works; reading them again gives equal works. */
    public static Written write(List<Work> works) {
        StringBuilder text = new StringBuilder();
        TreeSet<String> carried = new TreeSet<>();
        for (Work work : works) {
            Map<String, String> fields = fields(work);
            Map<String, String> missing = Carry.of(work, BibliographyFormat.BIBTEX, render(work, fields));
            missing.forEach((field, value) -> fields.put(Draft.CARRIED + field, braced(Latex.encode(value))));
            carried.addAll(missing.keySet());
            text.append(text.isEmpty() ? "" : "\n").append(render(work, fields));
        }
        return new Written(text.toString(),
                Carry.note(carried, "BibTeX shows them as near as it can, and 'csl-FIELD' holds them exactly."));
    }

    private static String render(Work work, Map<String, String> fields) {
        StringBuilder entry = new StringBuilder("@" + type(work) + "{" + key(work) + ",\n");
        fields.forEach((field, value) -> entry.append("  ").append(field).append(" = ").append(value).append(",\n"));
        return entry.append("}\n").toString();
    }

    private static String key(Work work) {
        String key = Carry.key(work);
        return key.matches("[^\\s,{}\"#%\\\\~()='@]+") ? key : work.id();
    }

    private static String type(Work work) {
        String own = work.custom().getOrDefault(TYPE, "");
        return own.matches("[a-z]{1,40}") && !TYPES.containsKey(own) && !BibtexParser.reserved(own)
                && work.type().equals("document") ? own : TYPES_BACK.getOrDefault(work.type(), "misc");
    }

    private static String braced(String encoded) {
        return "{" + encoded + "}";
    }

    private static Map<String, String> fields(Work work) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> others = List.of(work.custom().getOrDefault(OTHERS, "").split(" "));
        NAMES.forEach((field, role) -> {
            if (!work.names(role).isEmpty()) {
                fields.put(field, braced(BibtexNames.write(work.names(role), others.contains(role))));
            }
        });
        issued(work.date("issued"), fields);
        DATES.forEach((field, role) -> {
            Edtf date = work.date(role);
            if (date != null && !role.equals("issued")) {
                fields.put(field, braced(date.text()));
            }
        });
        work.texts().forEach((field, text) -> {
            String name = name(field, work.type());
            if (name != null) {
                fields.put(name, braced(value(field, text)));
            }
        });
        work.custom().forEach((key, value) -> {
            String field = key.startsWith(UNKNOWN) ? key.substring(UNKNOWN.length()) : "";
            if (field.matches("[a-z][a-z0-9_-]{0,60}") && !key.equals(TYPE) && !fields.containsKey(field)
                    && !field.startsWith(Draft.CARRIED) && !field.equals(CROSSREF)) {
                fields.put(field, braced(Latex.encode(value)));
            }
        });
        fields.values().removeIf("{}"::equals);
        return fields;
    }

    /** A plain date as year, month and day; any other as EDTF, as biblatex takes it. */
    private static void issued(@Nullable Edtf date, Map<String, String> fields) {
        if (date == null) {
            return;
        }
        String[] parts = date.text().split("-", -1);
        if (date.text().matches("\\d{4}(-(0[1-9]|1[0-2])(-\\d\\d)?)?")) {
            fields.put("year", braced(parts[0]));
            if (parts.length > 1) {
                fields.put("month", MONTHS.get(Integer.parseInt(parts[1]) - 1));
            }
            if (parts.length > 2) {
                fields.put("day", braced(Integer.toString(Integer.parseInt(parts[2]))));
            }
        } else {
            fields.put("date", braced(date.text()));
        }
    }

    private static String value(String field, String text) {
        return switch (field) {
            case "doi", "url", "pmid", "pmcid" -> text.matches("[^{}\\\\]*") ? text : "";
            case "page" -> Latex.encode(text).replaceAll("(?<=\\d)-(?=\\d)", "--");
            default -> Latex.encode(text);
        };
    }

    private static @Nullable String name(String field, String type) {
        return switch (field) {
            case "container-title" -> switch (type) {
                case "chapter", "paper-conference", "entry", "entry-dictionary", "entry-encyclopedia" -> "booktitle";
                default -> "journal";
            };
            case "publisher" -> switch (type) {
                case "report" -> "institution";
                case "thesis" -> "school";
                case "webpage", "document", "post", "post-weblog", "software", "dataset" -> "organization";
                default -> "publisher";
            };
            case "publisher-place" -> "address";
            case "issue", "number", "collection-number" -> number(read(type)).equals(field)
                    ? "number"
                    : field.equals("issue") ? "issue" : null;
            case "page" -> "pages";
            case "language" -> "language";
            case "annote" -> "annote";
            case "doi", "url", "pmid", "pmcid" -> field;
            default -> Tags.back(FIELDS, field).orElse(null);
        };
    }

    /** The type as which the BibTeX type of a type is read. */
    private static String read(String type) {
        return TYPES.getOrDefault(TYPES_BACK.getOrDefault(type, "misc"), "document");
    }
}
