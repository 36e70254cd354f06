package entente.app.texts;

import java.nio.file.Path;

/** Takes the text out of a file as the process for it does, and without that process: what is in a file is told the same way. */
public final class ReadHere {

    private ReadHere() {}

    /**
     * Reads a file.
     *
     * @throws TextRefused where there is no text to be taken out of it
     */
    public static ExtractedText read(Path file) {
        return ReadingProcess.read(file, null);
    }

    /** Reads a file with other limits than the usual ones, so that a test reaches them sooner. */
    static ExtractedText read(Path file, Limits limits) {
        return ReadingProcess.read(file, null, limits);
    }
}
