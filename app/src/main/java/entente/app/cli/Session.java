package entente.app.cli;

import entente.CaseRef;
import entente.Workbench;
import entente.app.texts.TextStore;
import entente.casefile.BadCase;
import entente.conflict.ConflictEngine;
import entente.engine.Engine;
import entente.engine.ModelRef;
import entente.engine.Run;
import entente.model.Case;
import entente.model.Nearest;
import entente.model.Place;
import entente.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Properties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the commands of one call share: where to print, whether to stop, and the workbench. */
final class Session {

    /** What a command takes for CASE, as its help says it. */
    static final String CASE = "a folder, a model file (.gmcr, KTAB, a table of actors), or the name of a shipped case";

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final PrintStream out;
    private final PrintStream err;
    private final Interruption interruption;
    private final boolean terminal;
    private final TextStore texts;
    private final Workbench workbench = Workbench.standard();

    Session(PrintStream out, PrintStream err, Interruption interruption, boolean terminal, TextStore texts) {
        this.out = out;
        this.err = err;
        this.interruption = interruption;
        this.terminal = terminal;
        this.texts = texts;
    }

    /** The version of the program, as its jar tells; "development" where it does not run from one. */
    static String version() {
        Properties properties = new Properties();
        try (InputStream in = Session.class.getResourceAsStream("/META-INF/maven/entente/entente-app/pom.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            return "development";
        }
        return properties.getProperty("version", "development");
    }

    Workbench workbench() {
        return workbench;
    }

    /** Where the reader's own copies of texts are kept. */
    TextStore texts() {
        return texts;
    }

    Interruption interruption() {
        return interruption;
    }

    /** Prints a line of the result. */
    void print(String line) {
        out.print(line + "\n");
    }

    /** Prints a result as it is, with the ends of line that it has. */
    void printRaw(String text) {
        out.print(text);
    }

    /** Prints a message. */
    void tell(String line) {
        err.print(line + "\n");
    }

    /** Prints a result for machines. */
    void print(JsonNode json) {
        out.print(JSON.writeValueAsString(json).replace("\r\n", "\n") + "\n");
    }

    /** Prints a result for machines on one line, key by key as the engine orders them. */
    static JsonMapper json() {
        return JSON;
    }

    /** Work that can be stopped, and whose progress is drawn where a person watches. */
    Work work(Shared shared) {
        ProgressLine line = new ProgressLine(terminal);
        return new Work(new Run(shared.seed(), interruption, line), line);
    }

    /**
     * A run and the line that shows how far it is.
     *
     * @param run what engines take
     * @param line closed when the work ends
     */
    record Work(Run run, ProgressLine line) implements AutoCloseable {
        @Override
        public void close() {
            line.close();
        }
    }

    /** The case, and perhaps the model, that a word of the call names. */
    Named named(String written) throws BadCase {
        CaseRef ref;
        try {
            ref = CaseRef.parse(written);
        } catch (IllegalArgumentException e) {
            List<String> lines = String.valueOf(e.getMessage()).lines().toList();
            String maybe = lines.size() > 1
                    ? lines.get(1).strip().replaceFirst("^Maybe ", "").replaceFirst("\\.$", "")
                    : "write CASE#conflict/ID";
            throw new CallError(lines.getFirst(), maybe);
        }
        return new Named(ref, workbench.open(ref.caseName()));
    }

    /**
     * A case as a call names it.
     *
     * @param ref as written
     * @param theCase the case
     */
    record Named(CaseRef ref, Case theCase) {}

    /** The models that a name means: the one named, else all of the case; at least one. */
    List<ModelRef> models(Named named) throws BadCase {
        List<ModelRef> known = workbench.models(named.theCase());
        if (named.ref().model().isPresent()) {
            ModelRef wanted = named.ref().model().get();
            if (!known.contains(wanted)) {
                throw unknown(wanted, named, known);
            }
            return List.of(wanted);
        }
        if (known.isEmpty()) {
            throw new BadCase(
                    List.of(new Problem(Place.of(named.theCase().origin().name()), "the case has no model to solve",
                            "add a conflict in conflicts/; 'entente new DIR' writes an example")));
        }
        return known;
    }

    /** The one model that a name means. */
    ModelRef only(Named named) throws BadCase {
        List<ModelRef> models = models(named);
        if (models.size() > 1) {
            String name = named.ref().toString();
            throw new CallError("'" + name + "' has " + models.size() + " models",
                    "name one of them: "
                            + String.join(", ", models.stream().map(model -> name + "#" + model).toList()));
        }
        return models.getFirst();
    }

    /** The one conflict that a name means. */
    ModelRef onlyConflict(Named named) throws BadCase {
        List<ModelRef> conflicts = models(named).stream().filter(model -> model.kind().equals(ConflictEngine.KIND))
                .toList();
        if (conflicts.isEmpty()) {
            throw new CallError("'" + named.ref() + "' is no conflict, and has none", "name one with #conflict/ID");
        }
        if (conflicts.size() > 1) {
            throw new CallError("'" + named.ref() + "' has " + conflicts.size() + " conflicts", "name one of them: "
                    + String.join(", ", conflicts.stream().map(model -> named.ref() + "#" + model).toList()));
        }
        return conflicts.getFirst();
    }

    private static CallError unknown(ModelRef wanted, Named named, List<ModelRef> known) {
        List<String> names = known.stream().map(ModelRef::toString).toList();
        String all = names.isEmpty()
                ? "add it in conflicts/, issues/ or hypotheses/; the case has no model yet"
                : "the case has " + String.join(", ", names);
        return new CallError("the case '" + named.theCase().id() + "' has no model '" + wanted + "'",
                Nearest.of(wanted.toString(), names).map(near -> "you mean '" + near + "'; " + all).orElse(all));
    }

    /** The engines, ordered by id. */
    List<Engine<?, ?>> engines() {
        return workbench.engines();
    }
}
