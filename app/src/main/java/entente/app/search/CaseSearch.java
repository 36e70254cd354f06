package entente.app.search;

import entente.evidence.Source;
import entente.evidence.Texts;
import entente.model.Case;
import entente.model.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Full-text search over a case and over the reader's own copies of its sources' texts.
 *
 * <p>English and Russian words are found by their stems ("переговоры" finds "переговоров"), Japanese, Chinese and Korean
 * ones by their letters. The index is kept in memory and never written to a file. Hits are ordered by score, then kind, id
 * and place: the same case, texts and query give the same hits. Indexing takes time about linear in the letters; a search
 * is for any number of threads.
 */
public final class CaseSearch {

    /** The kinds that a search may be narrowed to, as {@code --in} names them. */
    public static final List<String> KINDS = List.of("case", "claims", "judgements", "actors", "conflicts", "events",
            "recommendations", "sources", "formats", "relations", "hypotheses", "registers", "references", "texts");

    private static final Logger LIBRARY = Logger.getLogger("org.apache.lucene");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int WINDOW = 800;
    private static final int OVERLAP = 120;
    private static final int AROUND = 90;
    private static final int MOST_NEAR = 2_000;

    /** So many of the best hits are looked at one by one; the passage that two windows share counts once among them. */
    private static final int LOOKED_AT = 1_000;

    private final WordStems stems = WordStems.ofTexts();
    private final WordStems asked = WordStems.ofQueries();
    private final List<Entries.Entry> entries;
    private final Map<String, String> texts;
    private final IndexSearcher searcher;
    private CaseSearch(List<Entries.Entry> entries, Map<String, String> texts) throws IOException {
        LIBRARY.setLevel(Level.OFF);
        this.entries = entries;
        this.texts = texts;
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, inOnePiece())) {
            for (Entries.Entry entry : entries) {
                Document document = new Document();
                document.add(new TextField(Wanted.WORDS, entry.words(), Field.Store.NO));
                if (entry.offset() < 0) {
                    document.add(new StringField(Wanted.ID, entry.id().toLowerCase(Locale.ROOT), Field.Store.NO));
                }
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        this.searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    /** Written once and never changed, an index needs no thread to merge its parts, nor files put together. */
    private IndexWriterConfig inOnePiece() {
        return new IndexWriterConfig(stems).setUseCompoundFile(false).setMergeScheduler(new SerialMergeScheduler());
    }

    /**
     * Makes a case ready to be searched.
     *
     * @param theCase the case
     * @param copies the reader's own copies of the texts, if there are any
     */
    public static CaseSearch of(Case theCase, Optional<Texts> copies) {
        List<Entries.Entry> entries = new ArrayList<>(Entries.of(theCase));
        Map<String, String> texts = new LinkedHashMap<>();
        for (Source source : theCase.evidence().sources()) {
            copies.flatMap(folder -> folder.of(source)).ifPresent(text -> {
                texts.put(source.id(), text.content());
                windows(source.id(), text.content(), entries);
            });
        }
        try {
            return new CaseSearch(entries, texts);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    /** Cuts a text into overlapping windows, so that phrases and hits have a place. */
    private static void windows(String id, String text, List<Entries.Entry> entries) {
        int from = 0;
        while (from < text.length()) {
            int to = edge(text, Math.min(text.length(), from + WINDOW), from + WINDOW / 2);
            entries.add(new Entries.Entry("text", id, id, text.substring(from, to), from));
            from = to == text.length() ? to : edge(text, to - OVERLAP, from + 1);
        }
    }

    /** The end of a word at or before an offset, or the offset where none is near. */
    private static int edge(String text, int at, int least) {
        for (int i = at; i > least && i < text.length(); i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /**
     * What a search found.
     *
     * @param hits the best hits, best first
     * @param all how many there are; beyond 1,000, a passage at the edge of two windows of a text may count twice
     * @param words the words asked for; empty where the query holds none
     * @param near the query with known words in the place of unknown ones, where nothing was found; empty where none is near
     */
    public record Found(List<Hit> hits, int all, List<String> words, List<String> near) {
        /** Copies the lists. */
        public Found {
            hits = List.copyOf(hits);
            words = List.copyOf(words);
            near = List.copyOf(near);
        }
    }

    /** Searches everything for a query, giving at most 20 hits. */
    public Found find(String query) {
        return find(query, KINDS, 20);
    }

    /**
     * Searches for words, begin*, ids, "phrases", one OR another, and -words left out. No query is an error; one without
     * words finds nothing.
     *
     * @param query as a person writes it
     * @param kinds which of {@link #KINDS} are searched; options, preferences and states belong to conflicts, tables and items to
     *     hypotheses
     * @param limit the most hits given
     */
    public Found find(String query, List<String> kinds, int limit) {
        Wanted wanted = Wanted.of(query, asked);
        if (wanted.words().isEmpty()) {
            return new Found(List.of(), 0, List.of(), List.of());
        }
        List<Hit> hits = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        int further = 0;
        for (ScoreDoc doc : ranked(wanted)) {
            Entries.Entry entry = entries.get(doc.doc);
            if (!kinds.contains(shelf(entry.kind()))) {
                continue;
            }
            if (hits.size() >= Math.max(limit, LOOKED_AT)) {
                further++;
                continue;
            }
            Hit hit = hit(entry, wanted, doc.score);
            if (hit.offset() < 0 || seen.add(hit.id() + " " + hit.offset())) {
                hits.add(hit);
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::kind).thenComparing(Hit::id)
                .thenComparingInt(Hit::offset));
        return new Found(hits.stream().limit(limit).map(this::placed).toList(), hits.size() + further, wanted.words(),
                hits.isEmpty() ? near(wanted) : List.of());
    }

    private ScoreDoc[] ranked(Wanted wanted) {
        try {
            return searcher.search(wanted.query(), Math.max(1, entries.size())).scoreDocs;
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private static String shelf(String kind) {
        return switch (kind) {
            case "case" -> kind;
            case "option", "state", "preference" -> "conflicts";
            case "table", "hypothesis", "item" -> "hypotheses";
            case "disagreement", "homonym", "commitment", "question", "forecast" -> "registers";
            default -> kind + "s";
        };
    }

    private Hit hit(Entries.Entry entry, Wanted wanted, float score) {
        String words = entry.words();
        List<Hit.Mark> marks = marks(words, wanted);
        int first = marks.isEmpty() ? 0 : marks.getFirst().start();
        int from = edge(words, Math.max(0, first - AROUND), Math.max(0, first - AROUND - 20));
        int to = Math.min(words.length(), first + 2 * AROUND);
        String before = from > 0 ? "..." : "";
        String snippet = before + words.substring(from, to).replaceAll("\\s", " ") + (to < words.length() ? "..." : "");
        List<Hit.Mark> shown = marks.stream().filter(mark -> mark.start() >= from && mark.end() <= to)
                .map(mark -> new Hit.Mark(mark.start() - from + before.length(), mark.end() - from + before.length()))
                .toList();
        int offset = entry.offset() < 0 ? -1 : entry.offset() + first;
        return new Hit(entry.kind(), entry.id(), entry.place(), score, snippet, shown, offset, -1);
    }

    /** The words of a text that were asked for, those of a phrase only where it stands; pairs of letters that overlap are one. */
    private List<Hit.Mark> marks(String text, Wanted wanted) {
        List<WordStems.Word> words = stems.words(text);
        Set<WordStems.Word> found = new TreeSet<>(
                Comparator.comparingInt(WordStems.Word::start).thenComparingInt(WordStems.Word::end));
        for (int i = 0; i < words.size(); i++) {
            for (Wanted.Run run : wanted.runs()) {
                found.addAll(run.at(i, words));
            }
        }
        List<Hit.Mark> marks = new ArrayList<>();
        for (WordStems.Word word : found) {
            if (!marks.isEmpty() && marks.getLast().end() > word.start()) {
                marks.set(marks.size() - 1,
                        new Hit.Mark(marks.getLast().start(), Math.max(marks.getLast().end(), word.end())));
            } else {
                marks.add(new Hit.Mark(word.start(), word.end()));
            }
        }
        return marks;
    }

    /** A hit in a text with its line and its place in bytes. */
    private Hit placed(Hit hit) {
        if (hit.offset() < 0) {
            return hit;
        }
        String ahead = texts.getOrDefault(hit.id(), "").substring(0, hit.offset());
        long line = 1 + ahead.chars().filter(c -> c == '\n').count();
        return new Hit(hit.kind(), hit.id(), hit.id() + ":" + line, hit.score(), hit.snippet(), hit.marks(),
                hit.offset(), ahead.getBytes(StandardCharsets.UTF_8).length);
    }

    /** The query with the nearest known word in the place of each unknown one, the more frequent of two; empty without any. */
    private List<String> near(Wanted wanted) {
        Map<String, Integer> known = known();
        List<String> query = new ArrayList<>();
        boolean changed = false;
        for (String word : wanted.words().stream().flatMap(WORD::splitAsStream).toList()) {
            String small = word.toLowerCase(Locale.ROOT);
            Optional<String> near = small.isEmpty() || there(word)
                    ? Optional.empty()
                    : Nearest.of(small, alike(small, known));
            changed |= near.isPresent();
            query.add(near.orElse(word));
        }
        return changed ? query : List.of();
    }

    private boolean there(String word) {
        return asked.words(word).stream().anyMatch(one -> frequency(one.term()) > 0);
    }

    private int frequency(String term) {
        try {
            return searcher.getIndexReader().docFreq(new Term(Wanted.WORDS, term));
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    /** Every word of the case and the texts, in small letters, and how often it stands there. */
    private Map<String, Integer> known() {
        Map<String, Integer> known = new TreeMap<>();
        for (Entries.Entry entry : entries) {
            WORD.splitAsStream(entry.words().toLowerCase(Locale.ROOT))
                    .forEach(word -> known.merge(word, 1, Integer::sum));
        }
        known.remove("");
        return known;
    }

    /** Known words with the same first letter and about as many, the most frequent first. */
    private static List<String> alike(String word, Map<String, Integer> known) {
        return known.entrySet().stream()
                .filter(one -> one.getKey().charAt(0) == word.charAt(0)
                        && Math.abs(one.getKey().length() - word.length()) < 4)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).limit(MOST_NEAR).toList();
    }
}
