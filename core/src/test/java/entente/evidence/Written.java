package entente.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Texts written by chance, of the make of prose in three languages. */
final class Written {

    private Written() {}

    static String english(int words, long seed) {
        return spaced(words, seed, "b c d f fl g h j l m n p r s st t th tr v w".split(" "),
                "a e i o u ea ou ai".split(" "), List.of("the", "of", "and", "in", "to", "is", "fifty"), "’");
    }

    /** A line of a footnote: names that no text has, and the small words that every text has. */
    static String note(int words, SplittableRandom random) {
        StringBuilder note = new StringBuilder("Zqa.");
        for (int i = 0; i < words; i++) {
            String name = "Zq" + "aeiou".charAt(random.nextInt(5)) + "rstlm".charAt(random.nextInt(5)) + "a";
            note.append(' ')
                    .append(random.nextInt(3) == 0 ? Damage.pick(random, "the", "of", "in", "is", "и", "в") : name);
        }
        return note.toString();
    }

    static String russian(int words, long seed) {
        return spaced(words, seed, "б в г д ж з к л м н п р с т ч ш щ ст пр".split(" "),
                "а е и о у ы я ю й".split(" "), List.of("и", "в", "на", "не", "что", "с", "её"), "");
    }

    private static String spaced(int words, long seed, String[] consonants, String[] vowels, List<String> small,
            String apostrophe) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> known = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            StringBuilder word = new StringBuilder();
            for (int syllable = 1 + random.nextInt(4); syllable > 0; syllable--) {
                word.append(consonants[random.nextInt(consonants.length)])
                        .append(vowels[random.nextInt(vowels.length)]);
            }
            known.add(word + (random.nextInt(3) == 0 ? consonants[random.nextInt(consonants.length)] : ""));
        }
        StringBuilder text = new StringBuilder();
        int left = 0;
        for (int i = 0; i < words; i++) {
            int place = (int) (known.size() * Math.pow(random.nextDouble(), 3));
            String word = random.nextInt(3) == 0 ? small.get(random.nextInt(small.size())) : known.get(place);
            if (left == 0) {
                left = 6 + random.nextInt(20);
                word = word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
            }
            String extra = switch (random.nextInt(40)) {
                case 0 -> "-" + known.get(random.nextInt(known.size()));
                case 1 -> apostrophe + (apostrophe.isEmpty() ? "" : "s");
                case 2 -> ", “" + known.get(random.nextInt(known.size())) + "”";
                case 3 -> " " + (1900 + random.nextInt(120));
                case 4 -> " –";
                default -> "";
            };
            text.append(word).append(extra);
            left--;
            text.append(left > 0 ? random.nextInt(12) == 0 ? ", " : " " : random.nextInt(5) == 0 ? ".\n\n" : ". ");
        }
        return text.toString();
    }

    static String japanese(int words, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String kanji = "北方領土問題交渉平和条約日本政府首相外務大臣会談安全保障協力経済活動海域島民主義国連安保理制裁核実験半島情勢地域対話進展期待懸念表明合意署名発言報道関係改善軍事演習防衛能力強化中止提案";
        String kana = "のをにはがでともへやか";
        List<String> known = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            StringBuilder word = new StringBuilder();
            for (int n = 1 + random.nextInt(3); n >= 0; n--) {
                word.append(kanji.charAt(random.nextInt(kanji.length())));
            }
            known.add(random.nextInt(8) == 0 ? "ロシア" : random.nextInt(9) == 0 ? "サミット" : word.toString());
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(known.get((int) (known.size() * Math.pow(random.nextDouble(), 2))));
            text.append(kana.charAt(random.nextInt(kana.length())));
            if (random.nextInt(6) == 0) {
                text.append(random.nextInt(3) == 0 ? "した。" : "、");
            }
            text.append(
                    random.nextInt(60) == 0 ? "\n\n" : random.nextInt(30) == 0 ? 1990 + random.nextInt(30) + "年" : "");
        }
        return text.toString();
    }
}
