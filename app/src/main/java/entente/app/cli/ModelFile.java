package entente.app.cli;

import entente.casefile.BadCase;
import entente.casefile.CaseText;
import entente.casefile.GmcrFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of model file that can be made into a case folder.
 *
 * @param ending how its file names end, dot included, in small letters
 * @param reader gives the files of the folder
 */
record ModelFile(String ending, Reader reader) {

    /** All kinds; a further one is a further line. */
    private static final List<ModelFile> KINDS = List
            .of(new ModelFile(".gmcr", file -> CaseText.of(GmcrFile.read(file))));

    /** Reads a model file. */
    @FunctionalInterface
    interface Reader {
        /**
         * The files of a case folder: their names in it, with slashes, and their text.
         *
         * @throws BadCase with every problem of the file
         */
        Map<String, String> files(Path file) throws BadCase;
    }

    /** The kind of a file, by the end of its name in capitals or not; empty where it is no model file. */
    static Optional<ModelFile> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return KINDS.stream().filter(kind -> name.endsWith(kind.ending)).findFirst();
    }
}
