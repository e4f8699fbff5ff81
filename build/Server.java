import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps a provisioned WildFly as long as nothing it was made from has changed, which saves most of a start.
 *
 * <p>Usage: {@code java Server.java prepare|done HOME SOURCE…}: {@code prepare} removes a server that was made from other sources or only
 * half, {@code done} marks it as whole.
 */
class Server {

    public static void main(String... args) throws Exception {
        var home = Path.of(args[1]).toAbsolutePath();
        var mark = home.resolve("made-from");
        var sources = digest(List.of(args).subList(2, args.length));
        if (args[0].equals("done")) {
            Files.writeString(mark, sources);
        } else if (!Files.exists(mark) || !Files.readString(mark).equals(sources)) {
            remove(home);
        }
    }

    private static String digest(List<String> sources) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var source : sources) {
            try (var files = Files.walk(Path.of(source))) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(file.getFileName().toString().getBytes("UTF-8"));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void remove(Path home) throws IOException {
        if (Files.exists(home)) {
            try (Stream<Path> files = Files.walk(home)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
