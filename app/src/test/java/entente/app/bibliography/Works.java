package entente.app.bibliography;

import entente.evidence.Edtf;
import entente.evidence.Name;
import entente.evidence.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Works for tests: typed ones, and random ones of the nastier kind. */
final class Works {

    private static final List<String> WORDS = List.of("the", "Kuril", "NATO", "и", "остров", "北方領土", "Čapek", "Łódź",
            "Ünal", "a--b", "{brace", "close}", "\\cyr", "{\\foo bar}", "50%", "A&B", "#1", "$5", "x_y", "~", "^", "''",
            "``", "\"q\"", "and", "others", "and others", "csl-title: x", "TY  - JOUR", "ER  -", "@", "=", ",", ";",
            ":",
            "'", "|", "–", "—", "𝔸", "e\u0301\u0327", "\u00A0", "\\", "<b>", "null", "true", "2018", "-", "%20", "\n",
            "\n\n");
    private static final List<String> EDTF = List.of("2018", "2018-04", "2018-04-27", "199X", "19XX", "1998-12-01?",
            "2018~", "2018%", "2018-22", "2018-09-11/2018-09-13", "2018/..", "../2018", "2018~/2019", "0099",
            "2018-02-31");

    private Works() {}

    static Work of(String id, String type, Map<String, List<Name>> names, Map<String, String> dates,
            Map<String, String> texts, Map<String, String> custom) {
        Map<String, Edtf> edtf = new LinkedHashMap<>();
        dates.forEach((field, date) -> edtf.put(field, new Edtf(date)));
        return new Work(id, type, names, edtf, texts, custom);
    }

    static Work random(SplittableRandom random, int number) {
        Map<String, List<Name>> names = new LinkedHashMap<>();
        Map<String, String> dates = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> custom = new LinkedHashMap<>();
        for (String field : Work.NAME_FIELDS) {
            if (random.nextInt(6) == 0) {
                List<Name> list = new ArrayList<>();
                for (int i = random.nextInt(1, 4); i > 0; i--) {
                    list.add(name(random));
                }
                names.put(field, list);
            }
        }
        Work.DATE_FIELDS.stream().filter(field -> random.nextInt(3) == 0)
                .forEach(field -> dates.put(field, EDTF.get(random.nextInt(EDTF.size()))));
        Work.TEXT_FIELDS.stream().filter(field -> random.nextInt(4) == 0 && !field.equals("url"))
                .forEach(field -> texts.put(field, text(random)));
        if (random.nextBoolean()) {
            texts.put("url",
                    "https://example.org/" + random.nextInt(1000) + List.of("", "#a_b", "?q=%20&r=1", "/{x}", "/~me")
                            .get(random.nextInt(5)));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            custom.put(
                    List.of("shelf", "bibtex-file", "ris-C7", "bibtex-type", "ris-TY", "and-others", "translated-title",
                            "csl-json-type", "öde key").get(random.nextInt(9)),
                    text(random));
        }
        return of("work-" + number, Work.TYPES.get(random.nextInt(Work.TYPES.size())), names, dates, texts, custom);
    }

    private static Name name(SplittableRandom random) {
        return random.nextInt(4) == 0
                ? Name.literal(line(random))
                : new Name(line(random), random.nextBoolean() ? line(random) : null,
                        random.nextInt(5) == 0 ? line(random) : null, random.nextInt(5) == 0 ? line(random) : null,
                        random.nextInt(5) == 0 ? line(random) : null, null);
    }

    private static String line(SplittableRandom random) {
        return Draft.line(text(random));
    }

    private static String text(SplittableRandom random) {
        String text;
        do {
            StringBuilder words = new StringBuilder();
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                words.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(4) == 0 ? "" : " ");
            }
            text = Draft.clean(words.toString());
        } while (text.isEmpty());
        return text;
    }
}
