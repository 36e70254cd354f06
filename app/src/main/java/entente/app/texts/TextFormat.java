package entente.app.texts;

/** The formats out of which texts are taken. */
public enum TextFormat {
    PLAIN("plain text"), MARKDOWN("Markdown text"), HTML("web page"), DOCX("Word document"), PDF("PDF");

    private final String label;

    TextFormat(String label) {
        this.label = label;
    }

    /** The format as a noun phrase. */
    public String label() {
        return label;
    }
}
