package entente.app.bibliography;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import entente.evidence.Edtf;
import entente.evidence.Work;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Works as a style cites them, formatted by CSL ({@code bib:csl-2022}) in American English.
 *
 * <p>Titles keep the letters of their case, and are followed by the translation that {@code custom} names as
 * {@code translated-title}: a style that capitalises by rule would turn CNN into Cnn, and names are kept as sources write them. Notes of
 * ours are not printed. A date that CSL cannot say exactly, or the library cannot print, is printed as it stands, in EDTF.
 *
 * <p>In a style of author and date, works that would be cited by the same words get a letter behind the year, in text and list, in the
 * order of the list ({@code Nelidov 2018a}). The library does not do that by itself, and neither does it tell authors of one family name
 * apart by their given names, so such works get letters too. No letter is given to a work that is dated by an event alone.
 *
 * <p>The library and the style take about a second to load, once, and no time where nothing is cited.
 *
 * @param notes id to the note that cites the work: a sentence with a full stop in a style of notes, "(Name 2018)" in a style of author
 *     and date; in the order of the works
 * @param bibliography id to the entry of the bibliography, by the letters of the entries
 */
public record Citations(Map<String, String> notes, Map<String, String> bibliography) {

    /** The name of a custom field that holds the translation of a title. */
    public static final String TRANSLATED_TITLE = "translated-title";

    /** A code of a language that is none, so that no rule of English capitals is applied. */
    private static final String NO_LANGUAGE = "zxx";

    /** Copies the maps, keeping their order. */
    public Citations {
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
        bibliography = Collections.unmodifiableMap(new LinkedHashMap<>(bibliography));
    }

    /** Formats works, whose ids differ; the same works and style give the same texts. */
    public static Citations of(CitationStyle style, List<Work> works) {
        if (works.isEmpty()) {
            return new Citations(Collections.emptyMap(), Collections.emptyMap());
        }
        Citations plain = formatted(style, works, Collections.emptyMap());
        if (!style.lettersYears()) {
            return plain;
        }
        Map<String, String> letters = letters(plain);
        List<Work> alike = works.stream().filter(work -> letters.containsKey(work.id())).toList();
        return alike.isEmpty() ? plain : plain.with(formatted(style, alike, letters));
    }

    private static Citations formatted(CitationStyle style, List<Work> works, Map<String, String> letters) {
        CSL csl = processor(style, works.stream().map(work -> item(work, letters.get(work.id()))).toList());
        // All at once: the engine goes through every citation made so far whenever a work is new to it.
        csl.registerCitationItems(works.stream().map(Work::id).toList(), true);
        Map<String, String> notes = new LinkedHashMap<>();
        Map<String, String> entries = new LinkedHashMap<>();
        TreeMap<String, String> sorted = new TreeMap<>();
        for (Work work : works) {
            String note = csl.makeCitation(work.id()).getLast().getText().strip();
            notes.put(work.id(), note);
            String[] made = csl.makeBibliography(item -> item.getId().equals(work.id())).getEntries();
            // Styles list no letters and talks: there the note stands for the entry.
            String entry = made.length == 0 ? note : made[0].strip();
            entries.put(work.id(), entry);
            sorted.put(sortKey(entry) + '\0' + work.id(), work.id());
        }
        Map<String, String> bibliography = new LinkedHashMap<>();
        sorted.values().forEach(id -> bibliography.put(id, entries.getOrDefault(id, "")));
        return new Citations(notes, bibliography);
    }

    private static CSL processor(CitationStyle style, List<CSLItemData> items) {
        String locale = resource("locales-en-US.xml");
        try {
            CSL csl = new CSL(new ListItemDataProvider(items), language -> locale, null, resource(style.file()),
                    "en-US");
            csl.setOutputFormat("text");
            return csl;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Id to the letter behind the year, for works whose notes are the same; in the order of the bibliography. */
    private static Map<String, String> letters(Citations plain) {
        Map<String, List<String>> byNote = new LinkedHashMap<>();
        plain.bibliography.keySet().forEach(id -> byNote
                .computeIfAbsent(plain.notes.getOrDefault(id, ""), note -> new ArrayList<>()).add(id));
        Map<String, String> letters = new LinkedHashMap<>();
        byNote.values().stream().filter(ids -> ids.size() > 1).forEach(ids -> {
            for (int n = 0; n < ids.size(); n++) {
                letters.put(ids.get(n), letter(n));
            }
        });
        return letters;
    }

    /** a, b, ..., z, aa, ab, ... */
    static String letter(int number) {
        String last = String.valueOf((char) ('a' + number % 26));
        return number < 26 ? last : letter(number / 26 - 1) + last;
    }

    /** These citations with the texts of others where those have the work; the order stays. */
    private Citations with(Citations others) {
        Map<String, String> newNotes = new LinkedHashMap<>(notes);
        newNotes.putAll(others.notes);
        Map<String, String> newBibliography = new LinkedHashMap<>(bibliography);
        newBibliography.putAll(others.bibliography);
        return new Citations(newNotes, newBibliography);
    }

    /** What an entry is sorted by: its letters and digits without case, accents and a leading article. */
    private static String sortKey(String entry) {
        return Normalizer.normalize(entry, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} ]+", "").replaceFirst("^(the|an?) ", "");
    }

    private static CSLItemData item(Work work, @Nullable String letter) {
        Map<String, String> texts = new LinkedHashMap<>(work.texts());
        String translated = work.custom().get(TRANSLATED_TITLE);
        if (translated != null) {
            texts.merge("title", "[" + translated + "]", (title, translation) -> title + " " + translation);
        }
        List.of("note", "annote", "abstract", "keyword", "citation-key").forEach(texts::remove);
        ObjectNode json = CslJson.entry(new Work(work.id(), work.type(), work.names(), work.dates(), texts,
                Collections.emptyMap()));
        json.remove("custom");
        json.put("id", work.id()).put("language", NO_LANGUAGE);
        work.dates().forEach((field, date) -> {
            if (!CslJson.exact(date) || !even(date)) {
                json.putObject(field).put("literal", date.text());
            }
        });
        if (letter != null) {
            json.put("year-suffix", letter);
        }
        return CSLItemData.fromJson(fields(json));
    }

    /** Whether both ends of an interval are equally precise, which the library insists on. */
    private static boolean even(Edtf date) {
        String[] ends = date.text().replace("~", "").split("/", -1);
        return ends.length == 1 || ends[0].length() == ends[1].length();
    }

    private static Map<String, Object> fields(JsonNode object) {
        Map<String, Object> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
        return fields;
    }

    /** What JSON holds, as the library takes it; binding by Jackson would cost a third of a second of loading classes. */
    private static Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> fields(node);
            case ARRAY -> node.valueStream().map(Citations::value).toList();
            case NUMBER -> node.intValue();
            case BOOLEAN -> node.booleanValue();
            default -> node.asString();
        };
    }

    private static String resource(String name) {
        try (@Nullable
        InputStream in = Citations.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
