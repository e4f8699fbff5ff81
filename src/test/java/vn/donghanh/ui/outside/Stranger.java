package vn.donghanh.ui.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.testing.ServerLog;

/** An unknown client that speaks to the server directly instead of following links. */
final class Stranger {
    static final URI SERVER = URI.create(Demonstration.address());

    static final String[] HEADERS = {
        "X-Content-Type-Options",
        "Referrer-Policy",
        "X-Frame-Options",
        "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy",
        "Permissions-Policy",
        "Cache-Control"
    };

    /** The encodings in which it would be found again. */
    static final Pattern KEPT = Pattern.compile("saurieng|Sầu|S%E1%BA%A7u|C%E1%BA", Pattern.CASE_INSENSITIVE);

    private static final Path PAGES = Path.of("src/main/webapp");

    private Stranger() {}

    static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    /** The addresses of all pages, without their references. */
    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.map(file -> "/" + PAGES.relativize(file))
                    .filter(page -> page.endsWith(".xhtml") && !page.startsWith("/WEB-INF/"))
                    .map(page -> page.substring(0, page.length() - ".xhtml".length()))
                    .sorted()
                    .toList();
        }
    }

    /** The log contains neither the sent text nor a stack trace. */
    static void assertNothingIsLogged(int before) throws IOException {
        List<String> log = ServerLog.lines();
        List<String> added = log.subList(before, log.size());
        assertThat(added).noneMatch(KEPT.asPredicate()).noneMatch(line -> line.startsWith("\tat "));
    }

    /** The first line of an answer and its headers, names in lower case. */
    record Head(int status, Map<String, String> headers) {}

    static Head ask(String request) throws IOException {
        try (Socket socket = from(1, request)) {
            return headOf(socket);
        }
    }

    static Head headOf(Socket socket) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            assertThat(next).as("the answer ends within its headers").isNotNegative();
            read.append((char) next);
        }
        List<String> lines = read.toString().lines().toList();
        Map<String, String> headers = new TreeMap<>();
        lines.stream().skip(1).filter(line -> line.contains(": ")).forEach(line -> {
            int colon = line.indexOf(": ");
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
        });
        return new Head(Integer.parseInt(lines.get(0).substring(9, 12)), headers);
    }

    /** Everything until the server closes the connection, also by a reset because it does not read the rest. */
    static String readUntilClosed(String request) throws IOException {
        StringBuilder read = new StringBuilder();
        try (Socket socket = from(1, request)) {
            for (int next = socket.getInputStream().read();
                    next >= 0;
                    next = socket.getInputStream().read()) {
                read.append((char) next);
            }
        } catch (SocketException brokenOff) {
            assertThat(brokenOff).hasMessageContaining("reset");
        }
        return read.toString();
    }

    static String read(String request) throws IOException {
        try (Socket socket = from(1, request)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** From 127.0.0.n, so that several clients have different addresses. */
    static Socket from(int stranger, String request) throws IOException {
        return from(stranger, new Socket(), request);
    }

    static Socket from(int stranger, Socket socket, String request) throws IOException {
        socket.setSoTimeout(20_000);
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) stranger}), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), SERVER.getPort()));
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        } catch (SocketException refusedMeanwhile) {
            assertThat(refusedMeanwhile).hasMessageMatching("Broken pipe|Connection reset.*");
        }
        return socket;
    }

    static String[] lowerCase(String... names) {
        return Stream.of(names).map(name -> name.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }
}
