import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import vn.donghanh.shared.http.SecurityHeaders;

/**
 * Gives the security headers to what Undertow answers when a request cannot be read. It takes the class that does so out
 * of Undertow's jar, exchanges the text of the answer, and writes it into a jar that the server's module reads first.
 * Nothing else of the class changes. The build fails when the text is not there, as another version of Undertow may have
 * it.
 *
 * <p>Usage: {@code java --class-path CLASSES RefusalHeaders.java UNDERTOW.jar REFUSALS.jar}
 */
class RefusalHeaders {
    private static final String CHANGED = "io/undertow/server/protocol/http/HttpReadListener.class";
    private static final String FIRST_LINE = "HTTP/1.1 400 Bad Request\r\n";
    private static final String REST = "Content-Length: 0\r\nConnection: close\r\n\r\n";

    private static final int MAGIC_AND_VERSION = 8;
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;

    public static void main(String... args) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(Attributes.Name.IMPLEMENTATION_TITLE, "A class of Undertow, changed: the text of a refusal");
        String headers = SecurityHeaders.ALL.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
        try (JarFile undertow = new JarFile(args[0]);
                var original = undertow.getInputStream(undertow.getEntry(CHANGED));
                JarOutputStream refusals = new JarOutputStream(Files.newOutputStream(Path.of(args[1])), manifest)) {
            refusals.putNextEntry(new ZipEntry(CHANGED));
            refusals.write(withText(original.readAllBytes(), FIRST_LINE + REST, FIRST_LINE + headers + REST));
        }
    }

    /** The class with another text: its constants are copied one by one, what follows them as it is. */
    private static byte[] withText(byte[] original, String before, String after) throws IOException {
        DataInputStream from = new DataInputStream(new ByteArrayInputStream(original));
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        DataOutputStream to = new DataOutputStream(changed);
        to.write(from.readNBytes(MAGIC_AND_VERSION));
        int constants = from.readUnsignedShort();
        to.writeShort(constants);
        boolean found = false;
        for (int at = 1; at < constants; at++) {
            int kind = from.readUnsignedByte();
            to.writeByte(kind);
            if (kind == UTF8) {
                String text = from.readUTF();
                to.writeUTF(text.equals(before) ? after : text);
                found |= text.equals(before);
            } else {
                to.write(from.readNBytes(size(kind)));
                at += kind == LONG || kind == DOUBLE ? 1 : 0;
            }
        }
        if (!found) {
            throw new IllegalStateException("This version of Undertow refuses with another text than " + before);
        }
        from.transferTo(to);
        return changed.toByteArray();
    }

    /** Bytes of a constant behind its kind, as the Java Virtual Machine Specification lists them (4.4). */
    private static int size(int kind) {
        return switch (kind) {
            case 7, 8, 16, 19, 20 -> 2; // class, string, method type, module, package
            case 15 -> 3; // method handle
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4; // integer, float, members, name and type, dynamic
            case LONG, DOUBLE -> 8;
            default -> throw new IllegalStateException("unknown constant " + kind);
        };
    }
}
