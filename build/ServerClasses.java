import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import vn.donghanh.shared.http.SecurityHeaders;

/**
 * Changes texts in two classes of the server's libraries, and nothing else of them; each goes into a jar that the server's module reads first. The build fails when a text
 * is not there, as another version of the library may have it.
 *
 * <ul>
 *   <li>Undertow: what it answers before the application gets the security headers. Exchanged are the answer to what cannot be read, and the name of the class that checks
 *       the host, for which {@code HostRefusal} is taken.
 *   <li>Marshalling of sessions: the method that counts the bytes of an open session in advance gets another name, so nobody calls it. Its count differs from what is
 *       written afterwards, and another server could not read it.
 * </ul>
 *
 * <p>Usage: {@code java --class-path CLASSES ServerClasses.java UNDERTOW.jar REFUSALS.jar MARSHALLING.jar WRITTEN_ONCE.jar}
 */
class ServerClasses {
    private static final String HANDLERS = "io/undertow/server/handlers/";
    private static final String LISTENER = "io/undertow/server/protocol/http/HttpReadListener.class";
    private static final String FIRST_LINE = "HTTP/1.1 400 Bad Request\r\n";
    private static final String REST = "Content-Length: 0\r\nConnection: close\r\n\r\n";
    private static final String MARSHALLER = "org/wildfly/clustering/marshalling/AbstractByteBufferMarshaller.class";

    private static final int MAGIC_AND_VERSION = 8;
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;

    public static void main(String... args) throws IOException {
        changeRefusals(Path.of(args[0]), Path.of(args[1]));
        changeMarshalling(Path.of(args[2]), Path.of(args[3]));
    }

    private static void changeRefusals(Path undertow, Path refusals) throws IOException {
        Map<String, String> texts = Map.of(
                FIRST_LINE + REST, FIRST_LINE + lines("%s: %s\r\n") + REST,
                HANDLERS + "HostHeaderHandler", HANDLERS + "HostRefusal");
        try (JarOutputStream jar = opened(refusals, "A class of Undertow, changed: headers of refusals")) {
            add(jar, LISTENER, withTexts(read(undertow, LISTENER), texts));
            add(jar, HANDLERS + "HostRefusal.class", compiled(undertow, refusals.resolveSibling("refusals")));
            add(jar, HANDLERS + "headers.properties", lines("%s=%s\n").getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static void changeMarshalling(Path marshalling, Path writtenOnce) throws IOException {
        try (JarOutputStream jar =
                opened(writtenOnce, "A class of WildFly Clustering, changed: sessions are not counted")) {
            add(jar, MARSHALLER, withTexts(read(marshalling, MARSHALLER), Map.of("size", "counted")));
        }
    }

    private static JarOutputStream opened(Path jar, String title) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_TITLE, title);
        return new JarOutputStream(Files.newOutputStream(jar), manifest);
    }

    private static byte[] read(Path jar, String name) throws IOException {
        try (JarFile original = new JarFile(jar.toFile());
                var content = original.getInputStream(original.getEntry(name))) {
            return content.readAllBytes();
        }
    }

    private static String lines(String format) {
        return SecurityHeaders.ALL.entrySet().stream()
                .map(header -> String.format(format, header.getKey(), header.getValue()))
                .collect(Collectors.joining());
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(content);
    }

    private static byte[] compiled(Path undertow, Path folder) throws IOException {
        int errors = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-proc:none",
                        "-cp",
                        undertow.toString(),
                        "-d",
                        folder.toString(),
                        "build/HostRefusal.java");
        if (errors != 0) {
            throw new IllegalStateException("HostRefusal does not compile with this version of Undertow");
        }
        Path file = folder.resolve(HANDLERS + "HostRefusal.class");
        byte[] content = Files.readAllBytes(file);
        for (Path made = file; !made.equals(folder.getParent()); made = made.getParent()) {
            Files.delete(made);
        }
        return content;
    }

    /** The class with other texts: its constants are copied one by one, what follows them as it is. */
    private static byte[] withTexts(byte[] original, Map<String, String> texts) throws IOException {
        Set<String> missing = new HashSet<>(texts.keySet());
        DataInputStream from = new DataInputStream(new ByteArrayInputStream(original));
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        DataOutputStream to = new DataOutputStream(changed);
        to.write(from.readNBytes(MAGIC_AND_VERSION));
        int constants = from.readUnsignedShort();
        to.writeShort(constants);
        for (int at = 1; at < constants; at++) {
            int kind = from.readUnsignedByte();
            to.writeByte(kind);
            if (kind == UTF8) {
                String text = from.readUTF();
                to.writeUTF(texts.getOrDefault(text, text));
                missing.remove(text);
            } else {
                to.write(from.readNBytes(size(kind)));
                at += kind == LONG || kind == DOUBLE ? 1 : 0;
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("This version of the library does not contain " + missing);
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
