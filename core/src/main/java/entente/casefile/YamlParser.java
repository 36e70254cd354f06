package entente.casefile;

import entente.casefile.Yaml.Field;
import entente.casefile.Yaml.Fields;
import entente.casefile.Yaml.Items;
import entente.casefile.Yaml.Scalar;
import entente.model.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/**
 * Turns the text of one file into {@link Yaml} nodes, or into problems with their places.
 *
 * <p>It builds from the flat stream of parser events with a stack of its own, so that depth, aliases and the number of
 * documents are bounded before anything is built, and no depth of nesting can exhaust the thread's stack. Linear in the
 * text.
 */
final class YamlParser {

    /** The deepest nesting that is read; the format needs eight levels. */
    static final int DEEPEST = 40;

    /** The most nodes that all aliases of a file may stand for together. */
    static final long MOST_REPEATED = 10_000;

    private final String file;
    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, @Nullable Yaml> anchors = new LinkedHashMap<>();
    private long repeated;
    private @Nullable Yaml root;

    private YamlParser(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The one document of a text; empty where it is no YAML or holds no document, which is then a problem. */
    static Optional<Yaml> parse(String file, String text, Problems problems) {
        YamlParser parser = new YamlParser(file, problems);
        try {
            return parser.read(text);
        } catch (Refused refused) {
            problems.add(refused.place, refused.what, refused.maybe);
        } catch (MarkedYamlEngineException broken) {
            parser.explain(broken, text);
        } catch (YamlVersionException other) {
            problems.add(
                    new Place(file, 1 + (int) text.lines().takeWhile(line -> !line.startsWith("%YAML")).count(), 1),
                    "the file asks for YAML " + other.getSpecVersion().getMajor() + "."
                            + other.getSpecVersion().getMinor() + ", and YAML 1.2 is read",
                    "remove the line that begins with %YAML");
        } catch (YamlEngineException broken) {
            problems.add(Place.of(file), "this is no YAML 1.2: " + firstLine(broken),
                    "compare it with the examples in docs/case-format.md");
        }
        return Optional.empty();
    }

    private Optional<Yaml> read(String text) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).setCodePointLimit(Integer.MAX_VALUE).build();
        for (Event event : new Parse(settings).parseString(text)) {
            switch (event.getEventId()) {
                case DocumentStart -> {
                    if (root != null) {
                        throw new Refused(place(event), "a second document begins here",
                                "remove the line '---'; a file holds one document");
                    }
                }
                case Alias -> put(alias((AliasEvent) event));
                case Scalar -> put(scalar((ScalarEvent) event));
                case MappingStart, SequenceStart -> begin((CollectionStartEvent) event);
                case MappingEnd, SequenceEnd -> end();
                default -> {}
            }
        }
        if (root == null || root instanceof Scalar scalar && scalar.nothing()) {
            throw new Refused(Place.of(file), "the file is empty", "write its first key, or remove the file");
        }
        return Optional.of(root);
    }

    private void begin(CollectionStartEvent event) {
        refuseTag(event, event.getTag());
        if (open.size() == DEEPEST) {
            throw new Refused(place(event), "lists and keys are nested deeper than " + DEEPEST + " levels",
                    "count the brackets and the indentation before this place; a case needs eight levels");
        }
        open.push(new Open(place(event), event.getEventId() == Event.ID.MappingStart, name(event)));
        if (name(event) != null) {
            anchors.put(name(event), null);
        }
    }

    private void end() {
        Open done = open.pop();
        Yaml node = done.mapping
                ? new Fields(done.place, List.copyOf(done.fields), done.size)
                : new Items(done.place, List.copyOf(done.items), done.size);
        if (done.anchor != null) {
            anchors.put(done.anchor, node);
        }
        put(node);
    }

    private Scalar scalar(ScalarEvent event) {
        if (!event.getTag().orElse("!").equals("!") || event.getTag().isPresent() && event.isPlain()) {
            refuseTag(event, event.getTag());
        }
        Place place = place(event);
        boolean oneLine = event.getStartMark().isPresent() && event.getEndMark().isPresent()
                && event.getStartMark().get().getLine() == event.getEndMark().get().getLine();
        int lead = !oneLine ? -1 : event.isPlain() ? 0 : event.getScalarStyle() == ScalarStyle.LITERAL ? -1 : 1;
        Scalar scalar = new Scalar(place, event.getValue(), event.isPlain(), lead);
        if (name(event) != null) {
            anchors.put(name(event), scalar);
        }
        return scalar;
    }

    private Yaml alias(AliasEvent event) {
        String name = event.getAlias().getValue();
        if (!anchors.containsKey(name)) {
            throw new Refused(place(event), "the alias '*" + name + "' has no anchor '&" + name + "' before it",
                    "write the value itself, or put it in quotes where a text begins with *");
        }
        Yaml target = anchors.get(name);
        if (target == null) {
            throw new Refused(place(event), "the alias '*" + name + "' stands inside its own anchor",
                    "write the value itself");
        }
        repeated += target.size();
        if (repeated > MOST_REPEATED) {
            throw new Refused(place(event), "aliases multiply to more than " + MOST_REPEATED + " values",
                    "write the values themselves");
        }
        return target;
    }

    private void put(Yaml node) {
        Open parent = open.peek();
        if (parent == null) {
            root = node;
        } else {
            parent.put(node, problems);
        }
    }

    private void refuseTag(NodeEvent event, Optional<String> tag) {
        if (tag.isPresent()) {
            throw new Refused(place(event), "'" + tag.get() + "' after a blank is a tag in YAML, not a text",
                    "put the whole text in quotes, as in '!a & b'");
        }
    }

    private static @Nullable String name(NodeEvent event) {
        return event.getAnchor().map(Anchor::getValue).orElse(null);
    }

    private Place place(Event event) {
        return event.getStartMark().map(this::place).orElse(Place.of(file));
    }

    private Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Turns the library's complaint into our words. */
    private void explain(MarkedYamlEngineException broken, String text) {
        String problem = String.valueOf(broken.getProblem());
        String context = String.valueOf(broken.getContext());
        Place at = broken.getProblemMark().map(this::place).orElse(Place.of(file));
        Place began = broken.getContextMark().map(this::place).orElse(at);
        if (problem.contains("\\t(TAB)")) {
            problems.add(at, "a tab stands where blanks are expected",
                    "replace it by blanks; YAML indents with blanks only");
        } else if (problem.contains("mapping values are not allowed")) {
            problems.add(at, "': ' stands inside a text that is not quoted, or a key is indented wrongly",
                    "put the whole text in quotes, or give the line the indentation of its neighbours");
        } else if (problem.contains("could not find expected ':'")) {
            problems.add(began, "'" + wordAt(text, broken.getContextMark()) + "' is no key: no ':' follows it",
                    "write 'key: value', or indent the line so that it continues the text above");
        } else if (problem.contains("unexpected end of stream") && context.contains("quoted scalar")) {
            problems.add(began, "this quote is never closed", "close it at the end of the text");
        } else if (problem.contains("document separator")) {
            problems.add(began, "this quote is not closed before the line '---'", "close it at the end of the text");
        } else if (problem.contains("expected ',' or")) {
            boolean list = problem.contains("']'");
            problems.add(began, list ? "this '[' is not closed" : "this '{' is not closed",
                    "add " + (list ? "']'" : "'}'") + " or a comma, or close a quote; reading went on to " + at.line()
                            + ":" + at.column());
        } else if (problem.contains("<block end>") || problem.contains("sequence entries are not allowed")
                || problem.contains("mapping keys are not allowed")) {
            problems.add(at, "the indentation of this line fits nothing above it",
                    "give it the same indentation as its neighbours; what stands at " + began.line() + ":"
                            + began.column()
                            + " is still open");
        } else if (problem.contains("cannot start any token")) {
            problems.add(at, "a text cannot begin with '" + wordAt(text, broken.getProblemMark()) + "'",
                    "put the text in quotes");
        } else if (context.contains("anchor") || context.contains("alias") || context.contains("a tag")) {
            problems.add(began, "a text cannot begin with '" + wordAt(text, broken.getContextMark()) + "'",
                    "put the whole text in quotes, as in '!a & b'");
        } else if (problem.contains("escape")) {
            problems.add(at, "a backslash in double quotes begins an unknown escape",
                    "use single quotes, in which a backslash is only a backslash");
        } else {
            problems.add(at, "this is no YAML 1.2: " + problem.lines().findFirst().orElse(problem),
                    "compare it with the examples in docs/case-format.md, or put the text in quotes");
        }
    }

    private static String wordAt(String text, Optional<Mark> mark) {
        if (mark.isEmpty()) {
            return "";
        }
        int start = text.offsetByCodePoints(0, Math.min(mark.get().getIndex(), text.codePointCount(0, text.length())));
        int end = start;
        while (end < text.length() && end - start < 40 && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return Words.shortened(text.substring(start, end).strip());
    }

    private static String firstLine(Exception broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }

    /** A list or group of keys whose end has not been read. */
    private static final class Open {
        private final Place place;
        private final boolean mapping;
        private final @Nullable String anchor;
        private final List<Yaml> items = new ArrayList<>();
        private final List<Field> fields = new ArrayList<>();
        private final Map<String, Scalar> keys = new LinkedHashMap<>();
        private @Nullable Scalar key;
        private boolean expectsValue;
        private long size = 1;

        Open(Place place, boolean mapping, @Nullable String anchor) {
            this.place = place;
            this.mapping = mapping;
            this.anchor = anchor;
        }

        void put(Yaml node, Problems problems) {
            size += node.size();
            if (!mapping) {
                items.add(node);
            } else if (!expectsValue) {
                expectsValue = true;
                key = node instanceof Scalar scalar ? scalar : null;
                if (key == null) {
                    problems.add(node.place(), "a key is " + node.inWords() + " where a word is expected",
                            "write 'key: value'");
                }
            } else {
                expectsValue = false;
                if (key != null) {
                    putField(key, node, problems);
                }
            }
        }

        private void putField(Scalar name, Yaml value, Problems problems) {
            Scalar first = keys.putIfAbsent(name.text(), name);
            if (first == null) {
                fields.add(new Field(name, value));
            } else {
                problems.add(name.place(), "the key '" + Words.shortened(name.text()) + "' stands twice",
                        "remove one; the first is at " + first.place().line() + ":" + first.place().column());
            }
        }
    }

    /** A document that is refused at a place. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Place place;
        private final String what;
        private final String maybe;

        Refused(Place place, String what, String maybe) {
            super(what);
            this.place = place;
            this.what = what;
            this.maybe = maybe;
        }
    }
}
