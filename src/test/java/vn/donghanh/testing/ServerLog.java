package vn.donghanh.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The log of the demonstration's server. */
public final class ServerLog {
    /** The lines about refused requests; one line is all that is logged of them. */
    private static final Pattern REFUSED =
            Pattern.compile("Refused request: ([A-Z_]+), [1-9]\\d* since \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$");

    private ServerLog() {}

    public static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("ui.data"), "log", "server.log"));
    }

    /** The kinds of refusals in these lines, in their order. */
    public static List<String> refusals(List<String> lines) {
        return lines.stream()
                .flatMap(line -> REFUSED.matcher(line).results())
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
