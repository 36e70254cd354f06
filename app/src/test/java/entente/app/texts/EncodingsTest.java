package entente.app.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.app.texts.Encodings.Decoded;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE: a paragraph is read in the encoding in which it was written, and what is guessed from little is said to be so. */
class EncodingsTest {

    /** A paragraph of about sixty words, or as long, in the languages whose encodings are common. */
    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    static {
        TEXTS.put("ru",
                "Мельница стоит на реке давно. В сухие недели мы держим воду за плотиной, иначе помол остановится,"
                        + " и люди остаются без муки. Луг требует воды, и община пишет нам об этом каждое лето. Мы готовы"
                        + " открывать плотину на две ночи в неделю, если совет реки обещает, что весной никто не станет"
                        + " просить большего. Пусть договор подпишут обе стороны.");
        TEXTS.put("ja", "水車小屋は川のそばにあります。乾いた週には、私たちは堰を閉じて水をためます。牧草地の人々は、夏のあいだ水を求めて"
                + "手紙を書きます。私たちは、週に二晩だけ堰を開ける用意があります。ただし、川の評議会が、春になってもこれ以上の水を求めない"
                + "と約束する場合に限ります。");
        TEXTS.put("zh", "磨坊在河边已经很久了。在干旱的几个星期里，我们关上水坝蓄水，否则磨坊就会停下来，人们就没有面粉。草地需要水，村里"
                + "每年夏天都写信给我们。我们愿意每个星期打开水坝两个晚上，条件是河流委员会答应春天不再要求更多的水。");
        TEXTS.put("tw", "磨坊在河邊已經很久了。在乾旱的幾個星期裡，我們關上水壩蓄水，否則磨坊就會停下來，人們就沒有麵粉。草地需要水，村裡"
                + "每年夏天都寫信給我們。我們願意每個星期打開水壩兩個晚上，條件是河流委員會答應春天不再要求更多的水。");
        TEXTS.put("ko", "물레방앗간은 오래전부터 강가에 있습니다. 가문 몇 주 동안 우리는 둑을 닫아 물을 모읍니다. 그러지 않으면 방아가"
                + " 멈추고 사람들은 밀가루 없이 지내야 합니다. 풀밭에는 물이 필요하고 마을에서는 여름마다 우리에게 편지를 씁니다.");
        TEXTS.put("fr",
                "Le moulin est là depuis longtemps. L'été, nous gardons l'eau derrière le barrage, sinon la meule"
                        + " s'arrête et les gens restent sans farine. La prairie réclame de l'eau, et le village nous écrit chaque"
                        + " été. Nous sommes prêts à ouvrir le barrage deux nuits par semaine, à condition que le conseil de la"
                        + " rivière promette qu'au printemps personne ne demandera plus.");
        TEXTS.put("fr-euro", TEXTS.get("fr") + " Un cœur et 20 € suffisent.");
        TEXTS.put("de",
                "Die Mühle steht seit langem am Fluss. In trockenen Wochen halten wir das Wasser hinter dem Wehr,"
                        + " sonst bleibt der Mahlgang stehen, und die Leute haben kein Mehl. Wir wären bereit, das Wehr zwei Nächte"
                        + " in der Woche zu öffnen, wenn der Rat des Flusses verspricht, dass im Frühjahr niemand mehr fordert.");
        TEXTS.put("en",
                "The mill has stood on the river for a long time. In dry weeks we keep the water behind the weir;"
                        + " otherwise the stones stop and people go without flour. The village writes to us every summer – “in"
                        + " vain”, it says. We’d open the weir on two nights a week if the river’s council promised that nobody"
                        + " would ask for more in spring.");
    }

    private static String text(String language) {
        return Objects.requireNonNull(TEXTS.get(language));
    }

    private static Decoded read(String text, String encoding) {
        return Encodings.decode(text.getBytes(Charset.forName(encoding)), null, null);
    }

    @ParameterizedTest
    @CsvSource({"ru,UTF-8,UTF-8", "ru,UTF-16LE,UTF-16LE", "ru,UTF-16BE,UTF-16BE", "ru,UTF-16,UTF-16BE",
        "ru,windows-1251,windows-1251", "ru,KOI8-R,KOI8-R", "ru,ISO-8859-5,ISO-8859-5", "ru,IBM866,IBM866",
        "ru,x-MacCyrillic,x-MacCyrillic", "ja,UTF-8,UTF-8", "ja,UTF-16LE,UTF-16LE", "ja,UTF-16BE,UTF-16BE",
        "ja,Shift_JIS,windows-31j", "ja,EUC-JP,EUC-JP", "ja,ISO-2022-JP,ISO-2022-JP", "zh,UTF-8,UTF-8",
        "zh,UTF-16LE,UTF-16LE", "zh,UTF-16BE,UTF-16BE", "zh,GB18030,GB18030", "zh,GBK,GB18030", "tw,Big5,Big5",
        "tw,UTF-16LE,UTF-16LE", "ko,UTF-8,UTF-8", "ko,UTF-16LE,UTF-16LE", "ko,UTF-16BE,UTF-16BE", "ko,EUC-KR,EUC-KR",
        "fr,UTF-16LE,UTF-16LE", "fr,UTF-16BE,UTF-16BE", "fr,windows-1252,windows-1252", "fr,ISO-8859-1,windows-1252",
        "fr-euro,windows-1252,windows-1252", "fr-euro,ISO-8859-15,ISO-8859-15", "de,windows-1252,windows-1252",
        "de,ISO-8859-1,windows-1252", "de,ISO-8859-15,windows-1252", "en,UTF-8,UTF-8", "en,UTF-16LE,UTF-16LE",
        "en,windows-1252,windows-1252"})
    void aParagraphIsReadInEveryCommonEncoding(String language, String written, String told) {
        Decoded read = read(text(language), written);
        assertThat(read.text()).isEqualTo(text(language));
        assertThat(read.encoding()).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkTellsTheEncodingAndIsNoText(String encoding) {
        for (String text : TEXTS.values()) {
            assertThat(read("\uFEFF" + text, encoding)).isEqualTo(new Decoded(text, encoding, null));
        }
    }

    @Test
    void fewLettersMakeAGuessAndItIsSaid() {
        assertThat(read("Мельница стоит на реке.", "windows-1251").remark()).isEqualTo(
                "its encoding is guessed to be windows-1251 from few letters; --encoding names another");
        assertThat(read(text("ru"), "windows-1251").remark()).isNull();
        assertThat(read("naïve", "windows-1252").remark()).isNull();
        String mill = "磨坊在河边已经很久了";
        assertThat(read(mill, "UTF-16LE")).isEqualTo(new Decoded(
                new String(mill.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1), "ISO-8859-1",
                "its encoding could not be told, and ISO-8859-1 is a guess; --encoding names another"));
    }

    /** The encoding that a page declares counts, unless the page is plainly written in another one. */
    @ParameterizedTest
    @CsvSource({"ru,UTF-8,windows-1252,UTF-8", "fr,UTF-8,ISO-8859-1,UTF-8", "fr,windows-1252,UTF-8,windows-1252",
        "ru,windows-1251,ISO-8859-1,windows-1251", "ru,windows-1251,KOI8-R,windows-1251",
        "ru,KOI8-R,windows-1251,KOI8-R", "ja,EUC-JP,Shift_JIS,EUC-JP", "ja,Shift_JIS,UTF-8,windows-31j"})
    void aPageThatLiesOfItsEncodingIsReadAllTheSame(String language, String written, String declared, String told) {
        Decoded read = Encodings.decode(text(language).getBytes(Charset.forName(written)), null, declared);
        assertThat(read.text()).isEqualTo(text(language));
        String says = Charset.forName(
                declared.equals("Shift_JIS") ? "windows-31j" : declared.replace("ISO-8859-1", "windows-1252")).name();
        assertThat(read.remark()).isEqualTo("it says that it is written in " + says + ", and reads as " + told);
    }

    @ParameterizedTest
    @CsvSource({"Zażółć gęślą jaźń; łąka prosi o wodę.,ISO-8859-2",
        "Το ποτάμι είναι στεγνό και ο μύλος κλειστός.,ISO-8859-7",
        "Değirmen ırmağın kıyısında; çayır şimdi su istiyor.,windows-1254", "МЕЛЬНИЦА СТОИТ НА РЕКЕ,windows-1251",
        "Вода. Мельница.,KOI8-R"})
    void aPageThatDoesNotLieIsBelieved(String text, String encoding) {
        assertThat(Encodings.decode(text.getBytes(Charset.forName(encoding)), null, encoding))
                .isEqualTo(new Decoded(text, encoding, null));
    }

    @Test
    void noCutLeavesAnythingButATextOrARefusal() {
        for (String encoding : new String[]{"UTF-8", "UTF-16LE", "Shift_JIS", "EUC-JP", "GB18030", "ISO-2022-JP"}) {
            byte[] whole = text(encoding.startsWith("G") ? "zh" : "ja").getBytes(Charset.forName(encoding));
            for (int length = 1; length < whole.length; length += 7) {
                byte[] cut = Arrays.copyOf(whole, length);
                try {
                    assertThat(Encodings.decode(cut, null, null).text()).isNotEmpty();
                } catch (TextRefused refused) {
                    assertThat(refused).hasMessage("it holds bytes that no text has");
                }
            }
        }
    }

    @Test
    void anEncodingThatIsNamedIsNotGuessedAt() {
        byte[] bytes = text("ru").getBytes(Charset.forName("windows-1251"));
        assertThat(Encodings.decode(bytes, "koi8-r", null).text()).startsWith("лЕКЭМХЖЮ");
        assertThatThrownBy(() -> Encodings.decode(bytes, "UTF-8", null))
                .hasMessage("it is not written in UTF-8: some of its bytes mean nothing there");
    }
}
