package entente.app.cli;

import entente.app.bibliography.BibliographyFormat;
import entente.app.bibliography.Imported;
import entente.app.bibliography.SourcesYaml;
import entente.app.export.NewFiles;
import entente.app.words.English;
import entente.casefile.BadCase;
import entente.evidence.Work;
import entente.model.Place;
import entente.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns a file of another program into files of a case. */
@Command(name = "import", description = "turn the file of another program into a case, or a file of one", footer = {
    "Files:",
    "  .bib, .ris, .json   a bibliography (BibTeX, RIS, CSL-JSON), as entries of sources.yaml",
    "  .gmcr               a model of GMCR+, as the folder of a case; name the folder with -o"})
final class ImportCommand implements Callable<Integer> {

    private static final int MOST_BYTES = 64 << 20;

    private final Session session;

    @Mixin
    private Shared shared = new Shared();

    @Parameters(paramLabel = "FILE", description = "the file to read")
    private Path file = Path.of("");

    @Option(names = "-o", paramLabel = "TARGET", description = "the file to write (default: print), or of a model the "
            + "folder; nothing is overwritten")
    private @Nullable Path target;

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws BadCase {
        Optional<ModelFile> model = ModelFile.of(file);
        if (model.isPresent()) {
            model(model.get());
        } else {
            bibliography();
        }
        return ExitCode.DONE;
    }

    private void model(ModelFile kind) throws BadCase {
        Map<String, String> files = kind.reader().files(file);
        Path folder = target;
        if (folder == null) {
            throw new CallError("'" + file + "' becomes a folder of " + files.size() + " files, and none is named",
                    "name a new one with -o, as in -o " + folderName());
        }
        NewFolder.write(folder, files, session.interruption());
        if (shared.json()) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("format", kind.ending().substring(1)).put("folder", folder.toString());
            ArrayNode written = json.putArray("files");
            files.keySet().forEach(name -> written.add(folder.resolve(name).toString()));
            session.print(json);
        } else {
            session.print("Wrote " + English.count(files.size(), "file", "files") + " to the folder " + folder);
            session.print("Then:  entente check " + folder + "   and   entente report " + folder);
        }
    }

    /** The name of the file without its ending, in letters that no shell reads otherwise. */
    private String folderName() {
        String plain = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "case" : plain;
    }

    private void bibliography() throws BadCase {
        String text = text();
        BibliographyFormat format = format(text);
        Imported imported = format.read(file.toString(), text);
        String yaml = SourcesYaml.write(imported.works());
        List<String> notes = new ArrayList<>(imported.kept());
        for (Work work : imported.works()) {
            if (work.title().isEmpty()) {
                notes.add(work.id() + ": it has no title, and a source needs one.");
            }
        }
        if (target != null) {
            write(target, yaml, false);
        }
        if (shared.json()) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("format", format.id()).put("entries", imported.works().size());
            if (target == null) {
                json.put("sources", yaml);
            } else {
                json.putArray("files").add(target.toString());
            }
            notes.forEach(json.putArray("notes")::add);
            session.print(json);
            return;
        }
        if (target == null) {
            session.print(yaml.stripTrailing());
        } else {
            session.print("Wrote " + English.count(imported.works().size(), "source", "sources") + " to " + target);
        }
        notes.forEach(session::tell);
    }

    private BibliographyFormat format(String text) {
        String name = String.valueOf(file.getFileName());
        return BibliographyFormat.ofFile(name).or(() -> BibliographyFormat.ofText(text))
                .orElseThrow(
                        () -> new CallError("'" + file
                                + "' is neither a bibliography, by its name and by its first lines, nor a model",
                                "name a file that ends in .bib, .ris, .json or .gmcr"));
    }

    /** The text of the file, in UTF-8, or in UTF-16 where it begins with a mark of that. */
    private String text() throws BadCase {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException unreadable) {
            throw new BadCase(List.of(new Problem(Place.of(file.toString()),
                    Files.exists(file) ? "the file cannot be read" : "there is no such file",
                    "look at the name" + (Files.exists(file) ? " and its permissions" : ""))));
        }
        if (bytes.length > MOST_BYTES) {
            throw new BadCase(List.of(new Problem(Place.of(file.toString()), "the file is larger than 64 MiB",
                    "look whether it is the file that is meant, or split it")));
        }
        boolean wide = bytes.length > 1 && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException wrong) {
            throw new BadCase(List.of(new Problem(new Place(file.toString(), line(bytes), 0),
                    "the file is not in " + charset.name(), "save it as UTF-8")));
        }
    }

    /** The first line whose bytes are no UTF-8. */
    private static int line(byte[] bytes) {
        int line = 1;
        int from = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                String text = new String(bytes, from, i - from, StandardCharsets.UTF_8);
                if (text.indexOf('\uFFFD') >= 0) {
                    return line;
                }
                line++;
                from = i + 1;
            }
        }
        return 0;
    }

    /** Writes a text as UTF-8. */
    static void write(Path target, String text, boolean overwrite) {
        NewFiles files = new NewFiles(overwrite);
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        contents.put(target, text.getBytes(StandardCharsets.UTF_8));
        try {
            files.check(List.of(target));
            files.write(contents);
        } catch (IOException e) {
            throw new CallError("'" + target + "' cannot be written (" + WholeFile.reason(e) + ")",
                    "name another file with -o");
        }
    }
}
