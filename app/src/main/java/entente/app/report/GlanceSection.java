package entente.app.report;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.section;
import static j2html.TagCreator.text;

import entente.app.registers.RegisterTable;
import entente.app.registers.RegisterTable.Row;
import entente.app.registers.RegisterTables;
import entente.app.report.StackedTable.Cell;
import entente.app.words.English;
import entente.model.Case;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** What the case holds besides its models: events, ties and formats, as compact tables. */
final class GlanceSection {

    private final Case theCase;
    private final Grounds grounds;

    GlanceSection(Case theCase, Grounds grounds) {
        this.theCase = theCase;
        this.grounds = grounds;
    }

    /** Whether there is nothing to show. */
    boolean isEmpty() {
        return theCase.events().isEmpty() && theCase.ties().isEmpty() && theCase.formats().isEmpty();
    }

    DomContent render() {
        List<DomContent> parts = new ArrayList<>();
        parts.add(h2("The case at a glance").withId("glance"));
        add(parts, "events", "When", "date", "What", "what", "Who", "actors", "Kind", "kind");
        add(parts, "relations", "Between", "between", "When", "date", "Sign", "sign", "Trend", "trend", "Driver",
                "driver");
        add(parts, "formats", "Format", "name", "Kind", "kind", "Who", "participants", "State", "status", "When",
                "date");
        return section(each(parts, part -> part)).withClass("part");
    }

    /** A register with some of its columns, each with a head for the reader; the dates of events from early to late. */
    private void add(List<DomContent> parts, String id, String... headsAndColumns) {
        RegisterTable register = RegisterTables.named(theCase, id);
        if (register.rows().isEmpty()) {
            return;
        }
        RegisterTable table = id.equals("events")
                ? register.by(register.mainDate().orElseThrow())
                : register;
        grounds.at("the " + id + " of the case");
        parts.add(h3(register.title()).withId("glance-" + id));
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < headsAndColumns.length; i += 2) {
            heads.add(headsAndColumns[i]);
        }
        StackedTable shown = new StackedTable(register.about(), heads);
        for (Row row : table.rows()) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 1; i < headsAndColumns.length; i += 2) {
                String words = table.shown(row, headsAndColumns[i]);
                DomContent content = text(i == 3 ? English.capital(words) : words.isEmpty() ? "–" : words);
                cells.add(i == 3 ? Cell.of(content, grounds.links(row.because())) : Cell.of(content));
            }
            shown.row(cells);
        }
        parts.add(shown.render());
    }
}
