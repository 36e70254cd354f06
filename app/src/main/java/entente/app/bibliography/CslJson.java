package entente.app.bibliography;

import entente.casefile.BadCase;
import entente.evidence.Edtf;
import entente.evidence.Name;
import entente.evidence.Work;
import entente.model.Nearest;
import entente.model.Place;
import entente.model.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * CSL-JSON 1.0.2 ({@code bib:csl-2022}), read and written without loss.
 *
 * <p>Dates: {@code date-parts}, {@code season}, {@code circa} and {@code raw} become EDTF where they say no more than EDTF level 1 can;
 * other dates are kept in {@code custom} as they stand. EDTF that CSL cannot say ({@code 199X}, {@code 1998?}, an open end) is written
 * as near as CSL comes, and exactly as {@code edtf-issued} in {@code custom}. Fields that CSL does not know become entries of
 * {@code custom}.
 *
 * <p>Bounded: texts over 16 MiB, more than 20,000 entries, and nesting over 100 levels are refused; time is linear.
 */
public final class CslJson {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int DEEPEST = 100;
    private static final int MOST_VALUES = 1_000_000;
    private static final List<String> CAPITALS = List.of("doi", "isbn", "issn", "pmid", "pmcid", "url");
    private static final String EXACT = "edtf-";
    private static final String TYPE = "csl-json-type";
    private static final String OUR_ID = Draft.CARRIED + "id";
    private static final String OUR_CUSTOM = Draft.CARRIED + "custom";
    /** Names in {@code custom} that hold exactly what has no other place; so do those of exact dates. */
    private static final List<String> OURS = List.of(OUR_ID, OUR_CUSTOM);
    private static final Pattern SIMPLE = Pattern.compile("(\\d{4})(?:-(\\d\\d))?(?:-(\\d\\d))?(~)?");

    private CslJson() {}

    // ---- reading

    /**
     * Reads a list of entries, or a single one.
     *
     * @param name what messages call the text
     * @param text any text
     * @throws BadCase with every problem and its place
     */
    public static Imported read(String name, String text) throws BadCase {
        Complaints complaints = new Complaints(name, text);
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Node root = tree(name, body);
        List<Node> entries = root.items != null ? root.items : List.of(root);
        if (entries.size() > Complaints.MOST_ENTRIES) {
            throw new BadCase(List.of(new Problem(Place.of(name), "the bibliography has " + entries.size() + " entries",
                    "split it; at most " + Complaints.MOST_ENTRIES + " are read")));
        }
        List<Work> works = new ArrayList<>();
        Kept kept = new Kept();
        Draft.Ids ids = new Draft.Ids();
        for (Node entry : entries) {
            if (entry.fields == null) {
                complaints.add(entry.place, "an entry is " + entry.inWords() + " where an object is expected",
                        "write a list of objects, as reference managers export it");
            } else {
                works.add(new EntryReader(entry.fields, complaints, kept).read(ids));
            }
            if (complaints.full()) {
                break;
            }
        }
        complaints.end();
        return new Imported(works, kept.sentences());
    }

    /** A value with its place; exactly one of text, items and fields is there. */
    private record Node(Place place, @Nullable String text, boolean string, @Nullable List<Node> items,
            @Nullable Map<String, Node> fields) {

        String inWords() {
            return items != null ? "a list" : fields != null ? "an object" : "'" + Complaints.shown(flat()) + "'";
        }

        /** The value as text: a text itself, anything else as JSON. */
        String flat() {
            return text != null ? text : json().toString();
        }

        private JsonNode json() {
            if (items != null) {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                items.forEach(item -> array.add(item.json()));
                return array;
            }
            if (fields != null) {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                fields.forEach((key, value) -> object.set(key, value.json()));
                return object;
            }
            return string
                    ? JsonNodeFactory.instance.stringNode(text)
                    : JsonNodeFactory.instance.rawValueNode(
                            new RawValue(String.valueOf(text)));
        }
    }

    private static Node tree(String name, String text) throws BadCase {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new BadCase(List.of(new Problem(Place.of(name), "the bibliography is empty",
                        "export it again from the reference manager")));
            }
            Node root = node(name, parser, 0, new int[]{0});
            if (parser.nextToken() != null) {
                throw new BadCase(List.of(new Problem(place(name, parser.currentTokenLocation()),
                        "something follows the end of the list", "remove it")));
            }
            return root;
        } catch (JacksonException broken) {
            TokenStreamLocation where = broken.getLocation();
            String reason = String.valueOf(broken.getOriginalMessage()).lines().findFirst().orElse("");
            throw new BadCase(List.of(new Problem(where == null ? Place.of(name) : place(name, where),
                    "this is no JSON: " + Complaints.shown(reason),
                    "look for a missing comma, quotation mark or bracket just before")));
        }
    }

    private static Place place(String name, TokenStreamLocation where) {
        return new Place(name, Math.max(1, where.getLineNr()), Math.max(1, where.getColumnNr()));
    }

    private static Node node(String name, JsonParser parser, int depth, int[] count) throws BadCase {
        Place place = place(name, parser.currentTokenLocation());
        if (depth > DEEPEST) {
            throw new BadCase(List.of(new Problem(place, "the nesting is deeper than " + DEEPEST + " levels",
                    "look whether it is the file that is meant")));
        }
        if (++count[0] > MOST_VALUES) {
            throw new BadCase(List.of(new Problem(place, "the bibliography has more than " + MOST_VALUES + " values",
                    "look whether it is the file that is meant, or split it")));
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(name, parser, depth + 1, count));
            }
            return new Node(place, null, false, items, null);
        }
        if (token == JsonToken.START_OBJECT) {
            Map<String, Node> fields = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                fields.putIfAbsent(key, node(name, parser, depth + 1, count));
            }
            return new Node(place, null, false, null, fields);
        }
        return new Node(place, parser.getString(), token == JsonToken.VALUE_STRING, null, null);
    }

    /** Reads one entry. */
    private static final class EntryReader {
        private final Map<String, Node> fields;
        private final Complaints complaints;
        private final String key;
        private final Draft draft;

        EntryReader(Map<String, Node> fields, Complaints complaints, Kept kept) {
            this.fields = fields;
            this.complaints = complaints;
            Node id = fields.get("id");
            this.key = id == null || id.text == null ? "" : id.text;
            this.draft = new Draft(Draft.line(key).isEmpty() ? "an entry without id" : key, kept);
        }

        Work read(Draft.Ids ids) {
            fields.forEach((field, value) -> {
                String known = canonical(field);
                if (field.equals("id")) {
                    if (value.text == null) {
                        complaints.add(value.place, "'id' is " + value.inWords() + " where a text is expected",
                                "write a short text");
                    }
                } else if (field.equals("type")) {
                    type(value);
                } else if (field.equals("custom") && value.fields != null) {
                    value.fields.forEach(this::custom);
                } else if (Work.NAME_FIELDS.contains(known)) {
                    names(known, value);
                } else if (Work.DATE_FIELDS.contains(known)) {
                    date(known, value);
                } else if (Work.TEXT_FIELDS.contains(known) && value.text != null) {
                    draft.text(known, value.text);
                } else {
                    keep(field, value.flat());
                }
            });
            return draft.finish(key, ids);
        }

        private void keep(String field, String value) {
            draft.custom(field, value);
            draft.tell("'" + Complaints.shown(field) + "' is no field of CSL and stands in 'custom'.");
        }

        private void custom(String field, Node value) {
            if (exactDate(field) && value.text != null && Edtf.isValid(value.text)) {
                draft.carried(field.substring(EXACT.length()), value.text);
            } else if (OURS.contains(field) && value.text != null) {
                draft.carried(field.substring(Draft.CARRIED.length()), value.text);
            } else {
                draft.custom(field, value.flat());
            }
        }

        private void type(Node value) {
            String type = value.text == null ? "" : value.text;
            if (Work.TYPES.contains(type)) {
                draft.type(type);
            } else if (value.text == null) {
                complaints.add(value.place, "'type' is " + value.inWords() + " where a text is expected",
                        "write a CSL type, such as article-journal");
            } else {
                draft.custom(TYPE, type);
                draft.tell("'" + Complaints.shown(type) + "' is no type of CSL"
                        + Nearest.of(type, Work.TYPES).map(near -> " ('" + near + "' is near)").orElse("")
                        + "; it is read as document, and stands in 'custom'.");
            }
        }

        private void names(String field, Node value) {
            if (value.items == null) {
                complaints.add(value.place, "'" + field + "' is " + value.inWords() + " where a list is expected",
                        "write it as [{\"family\": \"...\", \"given\": \"...\"}]");
                return;
            }
            int number = 0;
            for (Node item : value.items) {
                number++;
                Map<String, String> parts = new LinkedHashMap<>();
                if (item.fields == null) {
                    complaints.add(item.place, "a name in '" + field + "' is " + item.inWords()
                            + " where an object is expected", "write it as {\"family\": \"...\", \"given\": \"...\"}");
                    continue;
                }
                item.fields.forEach((part, text) -> parts.put(part, text.flat()));
                Name name = name(parts);
                if (name == null) {
                    complaints.add(item.place, "a name in '" + field + "' has neither 'family' nor 'literal'",
                            "write it as {\"family\": \"...\", \"given\": \"...\"}");
                    continue;
                }
                draft.name(field, name);
                Map<String, String> rest = new LinkedHashMap<>(parts);
                PARTS.forEach(rest::remove);
                String literal = parts.get("literal");
                if (literal != null && !Draft.clean(literal).equals(name.literal())) {
                    rest.put("literal", literal);
                }
                if (!rest.isEmpty()) {
                    keep(field + "-" + number, texts(rest));
                }
            }
        }

        private void date(String field, Node value) {
            if (value.text != null) {
                rawDate(field, value.text);
                return;
            }
            if (value.fields == null) {
                complaints.add(value.place, "'" + field + "' is " + value.inWords() + " where a date is expected",
                        "write it as {\"date-parts\": [[2018, 4, 27]]}");
                return;
            }
            Node parts = value.fields.get("date-parts");
            Map<String, Node> rest = new LinkedHashMap<>(value.fields);
            if (parts != null) {
                String edtf = edtf(field, parts, value.fields);
                if (edtf != null && Edtf.isValid(edtf)) {
                    draft.date(field, new Edtf(edtf));
                    rest.remove("date-parts");
                    rest.remove("season");
                    rest.remove("circa");
                    rest.remove("raw");
                } else if (edtf == null) {
                    return;
                }
            } else {
                for (String exact : List.of("edtf", "raw")) {
                    Node raw = value.fields.get(exact);
                    if (raw != null && raw.text != null && Edtf.isValid(raw.text.strip()) && !draft.has(field)) {
                        draft.date(field, new Edtf(raw.text.strip()));
                        rest.remove(exact);
                    }
                }
            }
            rest.forEach((part, text) -> keep(field + "." + part, text.flat()));
        }

        private void rawDate(String field, String raw) {
            if (Edtf.isValid(raw.strip())) {
                draft.date(field, new Edtf(raw.strip()));
            } else {
                keep(field + ".raw", raw);
            }
        }

        /** The date as EDTF; empty where EDTF cannot say it; null where it is broken, which is then a problem. */
        private @Nullable String edtf(String field, Node parts, Map<String, Node> date) {
            List<String> ends = new ArrayList<>();
            boolean broken = parts.items == null || parts.items.isEmpty() || parts.items.size() > 2;
            Node circa = date.get("circa");
            boolean about = circa != null && circa.text != null && !circa.text.equals("false")
                    && !circa.text.equals("0") && !circa.text.isEmpty();
            for (Node end : broken || parts.items == null ? List.<Node>of() : parts.items) {
                List<Integer> numbers = new ArrayList<>();
                for (Node number : end.items == null ? List.<Node>of() : end.items) {
                    Matcher whole = Pattern.compile("\\s*(-?\\d{1,9})\\s*").matcher(String.valueOf(number.text));
                    if (number.text == null || !whole.matches()) {
                        broken = true;
                    } else {
                        numbers.add(Integer.parseInt(whole.group(1)));
                    }
                }
                broken |= numbers.isEmpty() || numbers.size() > 3;
                if (!broken) {
                    ends.add(one(numbers, date.get("season")) + (about ? "~" : ""));
                }
            }
            if (broken) {
                complaints.add(parts.place, "'date-parts' of '" + field + "' is " + Complaints.shown(parts.flat()),
                        "write one or two dates as lists of year, month and day, as in [[2018, 4, 27]]");
                return null;
            }
            return ends.contains("") || ends.contains("~") ? "" : String.join("/", ends);
        }

        private static String one(List<Integer> numbers, @Nullable Node season) {
            int year = numbers.getFirst();
            if (year < 0 || year > 9999) {
                return "";
            }
            StringBuilder one = new StringBuilder(four(year));
            if (numbers.size() > 1) {
                int month = numbers.get(1);
                one.append('-').append(two(month >= 13 && month <= 16 ? month + 8 : month));
            } else if (season != null) {
                String word = String.valueOf(season.text);
                int at = List.of("1", "2", "3", "4").indexOf(word);
                if (at < 0) {
                    return "";
                }
                one.append('-').append(21 + at);
            }
            if (numbers.size() > 2) {
                one.append('-').append(two(numbers.get(2)));
            }
            return one.toString();
        }
    }

    /** Whether a name in {@code custom} is that of an exact date. */
    private static boolean exactDate(String name) {
        return name.startsWith(EXACT) && Work.DATE_FIELDS.contains(name.substring(EXACT.length()));
    }

    static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    static String four(int year) {
        return "0".repeat(Math.max(0, 4 - Integer.toString(year).length())) + year;
    }

    private static String canonical(String field) {
        if (field.equals("event")) {
            return "event-title";
        }
        String lower = field.toLowerCase(Locale.ROOT);
        return CAPITALS.contains(lower) ? lower : field;
    }

    private static final List<String> PARTS = List.of("family", "given", "dropping-particle", "non-dropping-particle",
            "suffix", "literal");

    /** The name that parts make; a given name alone is the whole name; null where there is nothing. */
    private static @Nullable Name name(Map<String, String> parts) {
        Map<String, String> clean = new LinkedHashMap<>();
        for (String part : PARTS) {
            String text = Draft.line(parts.getOrDefault(part, ""));
            if (!text.isEmpty()) {
                clean.put(part, text);
            }
        }
        if (clean.containsKey("family")) {
            return new Name(clean.get("family"), clean.get("given"), clean.get("dropping-particle"),
                    clean.get("non-dropping-particle"), clean.get("suffix"), null);
        }
        String whole = clean.getOrDefault("literal", String.join(" ", clean.values()));
        return whole.isEmpty() ? null : Name.literal(whole);
    }

    // ---- writing

    /** Writes works as a list of entries. */
    public static Written write(List<Work> works) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        works.forEach(work -> list.add(entry(work)));
        return new Written(JSON.writeValueAsString(list).replace("\r\n", "\n") + "\n", List.of());
    }

    /** One entry as CSL-JSON. */
    static ObjectNode entry(Work work) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        String key = Carry.key(work);
        entry.put("id", key).put("type", work.type());
        Map<String, String> custom = new LinkedHashMap<>();
        work.texts().forEach((field, text) -> {
            if (!field.equals("citation-key") || !text.equals(key) || key.equals(work.id())) {
                entry.put(CAPITALS.contains(field) ? field.toUpperCase(Locale.ROOT) : field, text);
            }
        });
        work.names().forEach((field, names) -> {
            ArrayNode array = entry.putArray(field);
            names.forEach(name -> array.add(object(name)));
        });
        work.dates().forEach((field, date) -> {
            ObjectNode object = date(date);
            if (!object.isEmpty()) {
                entry.set(field, object);
            }
            if (!exact(date)) {
                custom.put(EXACT + field, date.text());
            }
        });
        Map<String, String> own = new LinkedHashMap<>(work.custom());
        String type = own.get(TYPE);
        if (type != null && work.type().equals("document") && !Work.TYPES.contains(type)) {
            entry.put("type", type);
            own.remove(TYPE);
        }
        if (!Draft.slug(key).equals(work.id())) {
            custom.put(OUR_ID, work.id());
        }
        // Names that reading would take for ours travel in one text.
        if (own.keySet().stream().anyMatch(name -> OURS.contains(name) || exactDate(name))) {
            custom.put(OUR_CUSTOM, texts(work.custom()));
        } else {
            custom.putAll(own);
        }
        if (!custom.isEmpty()) {
            ObjectNode object = entry.putObject("custom");
            custom.forEach(object::put);
        }
        return entry;
    }

    private static ObjectNode object(Name name) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        BiConsumer<String, @Nullable String> put = (part, text) -> {
            if (text != null) {
                object.put(part, text);
            }
        };
        put.accept("family", name.family());
        put.accept("given", name.given());
        put.accept("dropping-particle", name.droppingParticle());
        put.accept("non-dropping-particle", name.nonDroppingParticle());
        put.accept("suffix", name.suffix());
        put.accept("literal", name.literal());
        return object;
    }

    /** Whether CSL says the date as exactly as EDTF does. */
    static boolean exact(Edtf date) {
        String[] ends = date.text().split("/", -1);
        boolean simple = true;
        for (String end : ends) {
            Matcher matcher = SIMPLE.matcher(end);
            boolean season = matcher.matches() && matcher.group(2) != null && Integer.parseInt(matcher.group(2)) > 12;
            simple &= matcher.matches() && !(season && ends.length > 1);
        }
        return simple && (ends.length == 1 || ends[0].endsWith("~") == ends[1].endsWith("~"));
    }

    /** The date as CSL says it, as near as it comes; of an open interval the end that is known. */
    private static ObjectNode date(Edtf date) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        boolean circa = false;
        for (String end : date.text().split("/", -1)) {
            Matcher matcher = Pattern.compile("(\\d\\d[\\dX]{2})(?:-(\\d\\d))?(?:-(\\d\\d))?([?~%])?").matcher(end);
            if (!matcher.matches()) {
                continue;
            }
            circa |= matcher.group(4) != null || matcher.group(1).contains("X");
            ArrayNode one = parts.addArray().add(Integer.parseInt(matcher.group(1).replace('X', '0')));
            if (matcher.group(2) != null) {
                int month = Integer.parseInt(matcher.group(2));
                if (month > 20) {
                    object.put("season", month - 20);
                } else {
                    one.add(month);
                }
            }
            if (matcher.group(3) != null) {
                one.add(Integer.parseInt(matcher.group(3)));
            }
        }
        if (parts.isEmpty()) {
            return JsonNodeFactory.instance.objectNode();
        }
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set("date-parts", parts);
        whole.setAll(object);
        if (circa) {
            whole.put("circa", true);
        }
        return whole;
    }

    // ---- small pieces, for fields that carry what a format cannot hold

    /** Names as a JSON list; empty text for none. */
    static String names(List<Name> names) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        names.forEach(name -> array.add(object(name)));
        return names.isEmpty() ? "" : array.toString();
    }

    /** The names of a JSON list; none where it is no such list. */
    static List<Name> names(String json) {
        List<Name> names = new ArrayList<>();
        Node root = lenient(json);
        for (Node item : root == null || root.items == null ? List.<Node>of() : root.items) {
            Map<String, String> parts = new LinkedHashMap<>();
            if (item.fields != null) {
                item.fields.forEach((part, text) -> parts.put(part, text.flat()));
            }
            Name name = name(parts);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    /** Texts by name as a JSON object; empty text for none. */
    static String texts(Map<String, String> texts) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        texts.forEach(object::put);
        return texts.isEmpty() ? "" : object.toString();
    }

    /** The texts of a JSON object; none where it is no such object. */
    static Map<String, String> texts(String json) {
        Node root = lenient(json);
        Map<String, String> texts = new LinkedHashMap<>();
        if (root != null && root.fields != null) {
            root.fields.forEach((key, value) -> texts.put(key, value.flat()));
        }
        return Collections.unmodifiableMap(texts);
    }

    private static @Nullable Node lenient(String json) {
        try {
            return json.isBlank() ? null : tree("", json);
        } catch (BadCase broken) {
            return null;
        }
    }
}
