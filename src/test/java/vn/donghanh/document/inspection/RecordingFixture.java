package vn.donghanh.document.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/** Recordings as telephones write them, with as little sound as their formats allow. */
public final class RecordingFixture {
    private RecordingFixture() {}

    /** A real recording of one second: {@code voice.m4a} or {@code voice.ogg}. */
    public static byte[] recorded(String name) {
        try (InputStream file = RecordingFixture.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    static byte[] text(String text) {
        return text.getBytes(ISO_8859_1);
    }

    static byte[] atom(String type, byte[]... content) {
        byte[] all = join(content);
        return ByteBuffer.allocate(all.length + 8)
                .putInt(all.length + 8)
                .put(text(type))
                .put(all)
                .array();
    }

    /** An M4A whose tracks have the given kind, with the place of the recording in its user data. */
    public static byte[] m4a(String track) {
        return m4a(track, 1);
    }

    static byte[] m4a(String track, int referenceFlags) {
        byte[] reference = atom(
                "dref", new byte[] {0, 0, 0, 0, 0, 0, 0, 1}, atom("url ", new byte[] {0, 0, 0, (byte) referenceFlags}));
        byte[] handler = atom("hdlr", new byte[8], text(track), new byte[12], text("CANARY-DEVICE\0"));
        byte[] media = atom("mdia", atom("mdhd", new byte[24]), handler, atom("minf", atom("dinf", reference)));
        byte[] place = atom("udta", atom("©xyz", text("\0\20\25\307+10.7769+106.7009/")));
        byte[] movie =
                atom("moov", atom("mvhd", new byte[100]), atom("trak", atom("tkhd", new byte[84]), media), place);
        return join(atom("ftyp", text("M4A \0\0\0\0M4A mp42isom")), movie, atom("mdat", text("SOUND-SOUND")));
    }

    /** An Opus recording with comments of the given text. */
    static byte[] ogg(String codec, String comment) {
        byte[] head = join(text(codec), new byte[11]);
        byte[] tags =
                join(text("OpusTags"), number(6), text("vendor"), number(1), number(comment.length()), text(comment));
        return join(page(2, 0, head), page(0, 1, tags), page(4, 2, text("SOUND-SOUND")));
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    static byte[] page(int flags, int number, byte[] packet) {
        int laces = packet.length / 255 + 1;
        ByteBuffer page = ByteBuffer.allocate(27 + laces + packet.length).order(ByteOrder.LITTLE_ENDIAN);
        page.put(text("OggS"))
                .put((byte) 0)
                .put((byte) flags)
                .putLong(0)
                .putInt(7)
                .putInt(number)
                .putInt(0);
        page.put((byte) laces);
        for (int i = 0; i < laces - 1; i++) {
            page.put((byte) 255);
        }
        page.put((byte) (packet.length % 255)).put(packet);
        return page.array();
    }
}
