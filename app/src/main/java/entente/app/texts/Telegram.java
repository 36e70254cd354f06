package entente.app.texts;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the {@link ReadingProcess} sends to the {@link TextReader}: a text, or why there is none. */
final class Telegram {

    private static final int MARK = 0x656e7465;
    private static final int TEXT = 1;
    private static final int REFUSED = 2;
    private static final int MOST_REMARKS = 100;

    private Telegram() {}

    static void send(ExtractedText text, DataOutputStream out) throws IOException {
        out.writeInt(MARK);
        out.writeByte(TEXT);
        out.writeUTF(text.format().name());
        out.writeUTF(text.encoding() == null ? "" : text.encoding());
        out.writeInt(text.pages());
        out.writeInt(text.remarks().size());
        for (String remark : text.remarks()) {
            out.writeUTF(remark);
        }
        byte[] content = text.content().getBytes(StandardCharsets.UTF_8);
        out.writeInt(content.length);
        out.write(content);
        out.flush();
    }

    static void send(TextRefused refused, DataOutputStream out) throws IOException {
        out.writeInt(MARK);
        out.writeByte(REFUSED);
        out.writeUTF(refused.what());
        out.writeUTF(refused.maybe());
        out.writeBoolean(refused.outOfResources());
        out.flush();
    }

    /**
     * Reads what was sent.
     *
     * @throws TextRefused where that was sent
     * @throws IOException where it is not whole, or no telegram
     */
    static ExtractedText read(byte[] sent) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(sent));
        if (in.readInt() != MARK) {
            throw new IOException("no telegram");
        }
        if (in.readByte() == REFUSED) {
            String what = in.readUTF();
            String maybe = in.readUTF();
            throw in.readBoolean() ? TextRefused.outOfResources(what, maybe) : TextRefused.because(what, maybe);
        }
        TextFormat format = TextFormat.valueOf(in.readUTF());
        String encoding = in.readUTF();
        int pages = in.readInt();
        List<String> remarks = new ArrayList<>();
        for (int left = Math.min(MOST_REMARKS, in.readInt()); left > 0; left--) {
            remarks.add(in.readUTF());
        }
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("cut off");
        }
        return new ExtractedText(new String(in.readNBytes(length), StandardCharsets.UTF_8), format,
                encoding.isEmpty() ? null : encoding, pages, remarks);
    }
}
