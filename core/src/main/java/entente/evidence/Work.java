package entente.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A published thing in the terms of CSL 1.0.2 ({@code bib:csl-2022}): what a bibliography needs to know of it. Field names are those
 * of CSL in lower case ({@code doi}, not {@code DOI}); dates are EDTF and keep their precision; what CSL has no field for stands in
 * {@code custom}. Works with the same fields are equal, in whatever order they were written.
 *
 * @param id the id
 * @param type one of {@link #TYPES}
 * @param names field of {@link #NAME_FIELDS} to the names in it, in order
 * @param dates field of {@link #DATE_FIELDS} to its date
 * @param texts field of {@link #TEXT_FIELDS} to its text
 * @param custom anything else, by a name of one's own
 */
public record Work(String id, String type, Map<String, List<Name>> names, Map<String, Edtf> dates,
        Map<String, String> texts, Map<String, String> custom) {

    /** The types of CSL 1.0.2. */
    public static final List<String> TYPES = List.of("article", "article-journal", "article-magazine",
            "article-newspaper", "bill", "book", "broadcast", "chapter", "classic", "collection", "dataset", "document",
            "entry", "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview",
            "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet",
            "paper-conference", "patent", "performance", "periodical", "personal_communication", "post", "post-weblog",
            "regulation", "report", "review", "review-book", "software", "song", "speech", "standard", "thesis",
            "treaty", "webpage");

    /** The fields that hold names. */
    public static final List<String> NAME_FIELDS = List.of("author", "editor", "translator", "collection-editor",
            "container-author", "original-author", "reviewed-author", "chair", "compiler", "composer", "contributor",
            "curator", "director", "editorial-director", "executive-producer", "guest", "host", "illustrator",
            "interviewer", "narrator", "organizer", "performer", "producer", "recipient", "script-writer",
            "series-creator");

    /** The fields that hold dates. */
    public static final List<String> DATE_FIELDS = List.of("issued", "accessed", "available-date", "event-date",
            "original-date", "submitted");

    /** The fields that hold texts, the address and the note among them. */
    public static final List<String> TEXT_FIELDS = List.of("title", "title-short", "original-title", "container-title",
            "container-title-short", "collection-title", "collection-number", "publisher", "publisher-place",
            "original-publisher", "original-publisher-place", "volume", "volume-title", "issue", "number", "edition",
            "page", "page-first", "number-of-pages", "number-of-volumes", "chapter-number", "part-number", "part-title",
            "printing-number", "supplement-number", "event-title", "event-place", "genre", "medium", "section",
            "version", "status", "scale", "dimensions", "division", "authority", "jurisdiction", "license",
            "reviewed-title", "reviewed-genre", "archive", "archive_collection", "archive_location", "archive-place",
            "call-number", "citation-key", "source", "doi", "isbn", "issn", "pmid", "pmcid", "language", "keyword",
            "abstract", "annote", "url", "note");

    /** Copies the maps, in the order of the fields above, custom ones by name. */
    public Work {
        Map<String, List<Name>> copied = new LinkedHashMap<>();
        ordered(names, NAME_FIELDS).forEach((field, list) -> copied.put(field, List.copyOf(list)));
        names = Collections.unmodifiableMap(copied);
        dates = ordered(dates, DATE_FIELDS);
        texts = ordered(texts, TEXT_FIELDS);
        custom = ordered(custom, custom.keySet().stream().sorted().toList());
    }

    private static <T> Map<String, T> ordered(Map<String, T> fields, List<String> known) {
        Map<String, T> ordered = new LinkedHashMap<>();
        for (String field : known) {
            T value = fields.get(field);
            if (value != null) {
                ordered.put(field, value);
            }
        }
        if (ordered.size() < fields.size()) {
            List<String> unknown = new ArrayList<>(fields.keySet());
            unknown.removeAll(known);
            throw new IllegalArgumentException("no fields of CSL: " + unknown);
        }
        return Collections.unmodifiableMap(ordered);
    }

    /** A work of which little is known. */
    public static Work plain(String id, String type, String title) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("title", title);
        return new Work(id, type, Collections.emptyMap(), Collections.emptyMap(), texts, Collections.emptyMap());
    }

    /** The title, if it has one; an issue of a newspaper has none. */
    public Optional<String> title() {
        return Optional.ofNullable(texts.get("title"));
    }

    /** The text of a field, or null. */
    public @Nullable String text(String field) {
        return texts.get(field);
    }

    /** The names of a field; may be empty. */
    public List<Name> names(String field) {
        return names.getOrDefault(field, List.of());
    }

    /** The date of a field, or null. */
    public @Nullable Edtf date(String field) {
        return dates.get(field);
    }

    /** The same work under another id. */
    public Work withId(String newId) {
        return new Work(newId, type, names, dates, texts, custom);
    }
}
