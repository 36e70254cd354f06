package entente.evidence;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** What happens to texts on their way to a reader, with the place of every character after it. */
enum Damage {
    QUOTES("quotes and apostrophes of other kinds, or lost") {
        @Override
        void on(Pieces text, SplittableRandom random) {
            for (int i = 0; i < text.length(); i++) {
                if ("'’‘ʼ".indexOf(text.original(i)) >= 0) {
                    text.core[i] = pick(random, "'", "’", "‘", "´", "′", "`", "¹", "");
                } else if ("\"“”„«»「」".indexOf(text.original(i)) >= 0) {
                    text.core[i] = pick(random, "\"", "“", "”", "„", "«", "»", "''", "‹", "");
                }
            }
        }
    },
    DASHES("dashes and hyphens of other kinds, or lost") {
        @Override
        void on(Pieces text, SplittableRandom random) {
            for (int i = 0; i < text.length(); i++) {
                if ("-–—‑".indexOf(text.original(i)) >= 0) {
                    text.core[i] = pick(random, "-", "–", "—", "‑", "−", "--", " – ", "---", "");
                }
            }
        }
    },
    HYPHENATION("words split over a line end") {
        @Override
        void on(Pieces text, SplittableRandom random) {
            for (int i = 1; i + 2 < text.length(); i++) {
                if (text.inWord(i) && random.nextInt(20) == 0) {
                    text.post[i] += pick(random, "-\n", "\u00ad\n", "‐\n", "¬\n", "-\r\n", "-\n\n");
                }
            }
        }
    },
    LINES("lines broken anew, blanks of other kinds") {
        @Override
        void on(Pieces text, SplittableRandom random) {
            for (int i = 0; i < text.length(); i++) {
                if (text.original(i) == ' ' && random.nextInt(6) == 0) {
                    text.core[i] = pick(random, "\n", "\r\n", "\n\n", "  ", "\t", "\u00a0", "\u2009", "\n    ");
                } else if (Unspaced.is(text.original(i)) && random.nextInt(30) == 0) {
                    text.post[i] += "\n";
                }
            }
        }
    },
    PAGES("page numbers, running heads and blocks of footnotes in mid-sentence") {
        @Override
        void on(Pieces text, SplittableRandom random) {
            int since = 0;
            int page = 1;
            for (int i = 1; i + 2 < text.length(); i++) {
                boolean split = text.inWord(i) && random.nextInt(8) == 0;
                if (++since > 250 && random.nextInt(10) == 0 && (split || text.original(i) == ' ')) {
                    text.post[i] += (split ? "-" : "") + furniture(random, ++page);
                    since = 0;
                }
            }
        }
    },
    FOOTNOTES("signs of footnotes") {
        @Override
        void on(Pieces text, SplittableRandom random) {
            for (int i = 1; i + 1 < text.length(); i++) {
                if (text.ends(i) && random.nextInt(8) == 0) {
                    String number = Integer.toString(1 + random.nextInt(120));
                    text.post[i] += pick(random, "<sup>" + number + "</sup>", "¹²", "[" + number + "]",
                            "(" + number + ")", "[^" + number + "]", "*", "†", number);
                }
            }
        }
    },
    MARKDOWN("Markdown marks") {
        @Override
        void on(Pieces text, SplittableRandom random) {
            for (int i = 1; i + 1 < text.length(); i++) {
                if (text.ends(i) && random.nextInt(8) == 0) {
                    text.post[i] += pick(random, "**", "_", "`", "__", "~~", "](https://example.org/a-b_(c))");
                } else if (text.original(i) == ' ' && random.nextInt(8) == 0) {
                    text.post[i] += pick(random, "**", "_", "`", "[", "\n> ", "\\");
                } else if (text.original(i) == '\n' && random.nextInt(2) == 0) {
                    text.post[i] += pick(random, "## ", "> ", "* ", "- ");
                }
            }
        }
    },
    LIGATURES("ligatures, wide and composed letters") {
        @Override
        void on(Pieces text, SplittableRandom random) {
            for (int i = 0; i + 1 < text.length(); i++) {
                String two = text.letters.substring(i, i + 2);
                String one = switch (two) {
                    case "fi" -> "ﬁ";
                    case "fl" -> "ﬂ";
                    case "ff" -> "ﬀ";
                    default -> "";
                };
                if (!one.isEmpty()) {
                    text.core[i] = one;
                    text.core[++i] = "";
                    text.joined[i] = true;
                } else if (random.nextInt(4) == 0) {
                    text.core[i] = java.text.Normalizer.normalize(text.core[i], java.text.Normalizer.Form.NFD);
                } else if (text.original(i) > ' ' && text.original(i) < 0x7f && random.nextInt(30) == 0) {
                    text.core[i] = Character.toString(text.original(i) + 0xFEE0);
                }
            }
        }
    },
    SOFT("soft hyphens and blanks of no width") {
        @Override
        void on(Pieces text, SplittableRandom random) {
            for (int i = 0; i < text.length(); i++) {
                if (random.nextInt(10) == 0) {
                    text.post[i] += pick(random, "\u00ad", "\u200b", "\u2060", "\ufeff");
                }
            }
        }
    },
    WESTERN("UTF-8 read as Windows-1252") {
        @Override
        void on(Pieces text, SplittableRandom random) {
            text.misread(Charset.forName("windows-1252"));
        }
    },
    CYRILLIC("UTF-8 read as Windows-1251") {
        @Override
        void on(Pieces text, SplittableRandom random) {
            text.misread(Charset.forName("windows-1251"));
        }
    },
    UNREADABLE("one letter in 40 as U+FFFD or a private-use glyph") {
        @Override
        void on(Pieces text, SplittableRandom random) {
            for (int i = 0; i < text.length(); i++) {
                boolean quote = "'’‘\"“”–—".indexOf(text.original(i)) >= 0;
                if (quote || Character.isLetter(text.original(i)) && random.nextInt(40) == 0) {
                    text.core[i] = pick(random, "\ufffd", "\uf0a7", "\ue012");
                }
            }
        }
    },
    MISREAD("one letter in 40 misread, lost or doubled, at least 14 letters apart") {
        @Override
        void on(Pieces text, SplittableRandom random) {
            int since = 0;
            for (int i = 0; i < text.length(); i++) {
                boolean letter = Character.isLetter(text.original(i));
                since += letter ? Unspaced.is(text.original(i)) ? 2 : 1 : 0;
                if (letter && since >= 14 && random.nextInt(26) == 0) {
                    since = 0;
                    text.core[i] = switch (random.nextInt(5)) {
                        case 0 -> "";
                        case 1 -> text.core[i] + text.core[i];
                        default -> Character.toString(alike(text.original(i), random));
                    };
                }
            }
        }
    };

    private final String words;

    Damage(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    abstract void on(Pieces text, SplittableRandom random);

    static String pick(SplittableRandom random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static char alike(char letter, SplittableRandom random) {
        String groups = "lIit1j ceo0a nhubm rtf vyw gqy ксшщ инпйц оес взэ бвь 口ロ回 日目曰 未末本 土士干 ははほ ソンノ";
        for (String group : groups.split(" ", -1)) {
            int at = group.indexOf(letter);
            if (at >= 0) {
                return group.charAt((at + 1 + random.nextInt(group.length() - 1)) % group.length());
            }
        }
        return Unspaced.is(letter) ? '口' : letter == 'x' ? 'z' : 'x';
    }

    private static String furniture(SplittableRandom random, int page) {
        StringBuilder furniture = new StringBuilder("\n");
        int notes = random.nextInt(5);
        for (int note = 0; note < notes; note++) {
            int number = page * 4 + note;
            furniture.append(pick(random, "\n<sup>" + number + "</sup> ", "\n" + number + " ", "\n[" + number + "] ",
                    "\n¹² "));
            for (int line = random.nextInt(3); line >= 0; line--) {
                furniture.append(Written.note(8, random)).append("\n");
            }
            furniture.append(random.nextInt(2) == 0 ? "\nURL: <https://example.org/" + page + ".html>\n" : "");
        }
        furniture.append(
                pick(random, "\n" + page + "\n", "\n- " + page + " -\n", "\nPage " + page + " of 99\n", "\n\f\n"));
        if (random.nextBoolean() || notes == 0) {
            furniture.append("\nZq Papers of the Canal Board\n");
        }
        return furniture.append(random.nextBoolean() ? "\n" : "\n---\n\n").toString();
    }

    /** A text character by character, each with what stands before and after it. */
    static final class Pieces {
        private static final java.util.regex.Pattern MARKUP = java.util.regex.Pattern
                .compile("<sup>\\d+</sup>|<[^>\n]*>|\\]\\(\\S*\\)");

        private final String letters;
        private final String[] core;
        private final String[] post;
        private final boolean[] joined;

        private Pieces(String letters) {
            this.letters = letters;
            this.core = letters.split("");
            this.post = new String[letters.length()];
            this.joined = new boolean[letters.length()];
            java.util.Arrays.fill(post, "");
        }

        /** Damage to prose is asked about: tags and addresses of links that a text has stay whole. */
        void keepMarkup(boolean misread) {
            java.util.regex.Matcher marks = MARKUP.matcher(letters);
            while (!misread && marks.find()) {
                for (int i = marks.start(); i < marks.end(); i++) {
                    core[i] = letters.substring(i, i + 1);
                    post[i] = "";
                }
            }
        }

        int length() {
            return letters.length();
        }

        char original(int i) {
            return letters.charAt(i);
        }

        boolean inWord(int i) {
            return plain(i - 1) && plain(i) && plain(i + 1) && plain(i + 2);
        }

        private boolean plain(int i) {
            return Character.isLetter(original(i));
        }

        boolean ends(int i) {
            boolean unspaced = Unspaced.is(original(i)) || Unspaced.is(original(i + 1));
            return plain(i) && (unspaced ? !plain(i + 1) : !Character.isLetterOrDigit(original(i + 1)));
        }

        void misread(Charset charset) {
            for (int i = 0; i < core.length; i++) {
                core[i] = new String(core[i].getBytes(StandardCharsets.UTF_8), charset);
                post[i] = new String(post[i].getBytes(StandardCharsets.UTF_8), charset);
            }
        }
    }

    /**
     * A damaged text.
     *
     * @param text the text
     * @param from where each character of the original begins in it
     * @param to where it ends
     */
    @SuppressWarnings("ArrayRecordComponent") // read by the test alone
    record Damaged(String text, int[] from, int[] to) {}

    static Damaged damaged(String original, List<Damage> damages, long seed) {
        Pieces pieces = new Pieces(original);
        for (Damage damage : damages) {
            damage.on(pieces, new SplittableRandom(seed + damage.ordinal()));
            pieces.keepMarkup(damage == WESTERN || damage == CYRILLIC);
        }
        StringBuilder text = new StringBuilder();
        int[] from = new int[original.length()];
        int[] to = new int[original.length()];
        for (int i = 0; i < original.length(); i++) {
            from[i] = text.length();
            to[i] = text.append(pieces.core[i]).length();
            if (pieces.joined[i] && from[i] == to[i]) {
                from[i] = from[i - 1];
                to[i] = to[i - 1];
            }
            text.append(pieces.post[i]);
        }
        return new Damaged(text.toString(), from, to);
    }
}
