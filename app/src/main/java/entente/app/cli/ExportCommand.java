package entente.app.cli;

import entente.Analysis;
import entente.app.bibliography.BibliographyFormat;
import entente.app.export.ConflictExport;
import entente.app.export.ConflictExport.Written;
import entente.app.export.ExportFormat;
import entente.app.export.SolvedConflict;
import entente.app.export.IssueExport;
import entente.app.words.English;
import entente.bargaining.BargainingResult;
import entente.casefile.BadCase;
import entente.engine.Run;
import entente.model.Nearest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a solved conflict, or the bibliography of a case, in the format of another program. */
@Command(name = "export", description = "write a solved conflict, or the bibliography of a case, in the format of another program", footer = {
    "Formats:", "  gmcr      for GMCR+: options, infeasible combinations and preferences",
    "  graphml   states and moves as a graph, for yEd, Gephi, NetworkX and igraph",
    "  gexf      the same for Gephi", "  dot       the same as a drawing, for Graphviz",
    "  csv       eight tables, for spreadsheets and statistics; of an issue four: positions, outcome, moves, draws",
    "  nfg       a game in normal form, for Gambit; of conflicts that are one",
    "  bibtex, ris, csl-json   the sources of a case and the works that they cite, for reference managers"})
final class ExportCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private Shared shared = new Shared();

    @Parameters(paramLabel = "CASE#conflict/ID", description = "a conflict of a case; without #conflict/ID its only one; an issue, #issue/ID; for a bibliography a case")
    private String name = "";

    @Option(names = {"--as",
        "--format"}, paramLabel = "FORMAT", description = "gmcr, graphml, gexf, dot, csv, nfg, bibtex, ris or csl-json; left out, what the name of FILE ends in")
    private @Nullable String formatId;

    @Mixin
    private BargainingOptions bargaining = new BargainingOptions();

    @Option(names = "-o", paramLabel = "FILE", description = "the file to write (default: the id of the conflict or case, here)")
    private @Nullable Path file;

    @Option(names = "--overwrite", description = "replace files that exist")
    private boolean overwrite;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws BadCase {
        Optional<BibliographyFormat> bibliography = bibliography();
        if (bibliography.isPresent()) {
            bibliography(bibliography.get());
            return ExitCode.DONE;
        }
        ExportFormat format = format();
        try (Session.Work work = session.work(shared)) {
            Session.Named named = session.named(name);
            if (bargaining.meant(session, named)) {
                issue(named, format, work.run());
                return ExitCode.DONE;
            }
            Solved solved = Solved.conflict(session, named, work.run());
            Path target = file == null
                    ? Path.of(ReportCommand.fileName(solved.conflict().id()) + format.ending())
                    : file;
            tell(solved.model().model(), solved.model().inputDigest(), format, written(format, solved, target));
        }
        return ExitCode.DONE;
    }

    private void issue(Session.Named named, ExportFormat format, Run run) throws BadCase {
        Analysis<?, ?> analysis = bargaining.solve(named.theCase(), session.only(named), run);
        if (!(analysis.result() instanceof BargainingResult result)) {
            throw new IllegalStateException(analysis.model() + " was not solved as an issue");
        }
        Path target = file == null
                ? Path.of(ReportCommand.fileName(result.provenance().model()) + format.ending())
                : file;
        try {
            tell(result.provenance().model(), result.provenance().inputDigest(), format,
                    IssueExport.write(format, named.theCase(), result, target, overwrite));
        } catch (IOException e) {
            throw new CallError("'" + target + "' cannot be written (" + WholeFile.reason(e) + ")",
                    "name another file with -o");
        }
    }

    private Optional<BibliographyFormat> bibliography() {
        return formatId != null
                ? BibliographyFormat.of(formatId.toLowerCase(Locale.ROOT))
                : Optional.ofNullable(file).map(Path::getFileName)
                        .flatMap(last -> BibliographyFormat.ofFile(last.toString()));
    }

    private void bibliography(BibliographyFormat format) throws BadCase {
        Session.Named named = session.named(name);
        if (named.ref().model().isPresent()) {
            throw new CallError("a bibliography is that of a whole case, not of '" + named.ref().model().get() + "'",
                    "leave out what follows the #");
        }
        Path target = file == null
                ? Path.of(ReportCommand.fileName(named.theCase().id()) + format.ending())
                : file;
        entente.app.bibliography.Written bibliography = format.write(ReportCommand.works(named.theCase()));
        ImportCommand.write(target, bibliography.text(), overwrite);
        if (shared.json()) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("case", named.theCase().id()).put("inputDigest", named.theCase().origin().digest()).put("format",
                    format.id());
            json.putArray("files").add(target.toString());
            bibliography.notes().forEach(json.putArray("notes")::add);
            session.print(json);
        } else {
            session.print("Wrote " + target);
            bibliography.notes().forEach(session::tell);
        }
    }

    private Written written(ExportFormat format, Solved solved, Path target) {
        try {
            return ConflictExport.write(format,
                    new SolvedConflict(solved.theCase(), solved.conflict(), solved.model(), solved.result()), target,
                    overwrite);
        } catch (IOException e) {
            throw new CallError("'" + target + "' cannot be written (" + WholeFile.reason(e) + ")",
                    "name another file with -o");
        }
    }

    private void tell(String model, String digest, ExportFormat format, Written written) {
        List<String> files = written.files().stream().map(Path::toString).toList();
        if (shared.json()) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("model", model).put("inputDigest", digest).put("format",
                    format.id());
            files.forEach(json.putArray("files")::add);
            written.notes().forEach(json.putArray("notes")::add);
            session.print(json);
            return;
        }
        files.forEach(one -> session.print("Wrote " + one));
        written.notes().forEach(session::tell);
    }

    private ExportFormat format() {
        List<String> known = Stream.concat(Arrays.stream(ExportFormat.values()).map(ExportFormat::id),
                Arrays.stream(BibliographyFormat.values()).map(BibliographyFormat::id)).toList();
        String all = "the formats are " + English.and(known);
        if (formatId != null) {
            String wanted = formatId.toLowerCase(Locale.ROOT);
            return ExportFormat.of(wanted).orElseThrow(() -> new CallError("there is no format '" + formatId + "'",
                    Nearest.of(wanted, known).map(near -> "you mean '" + near + "'; " + all).orElse(all)));
        }
        return Optional.ofNullable(file).map(Path::getFileName).flatMap(last -> ExportFormat.ofFile(last.toString()))
                .orElseThrow(() -> new CallError(
                        file == null ? "no format is named" : "the name '" + file + "' does not tell a format",
                        "name one with --as; " + all));
    }
}
