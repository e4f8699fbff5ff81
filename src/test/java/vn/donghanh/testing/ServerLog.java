package vn.donghanh.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The log of the demonstration's server. */
public final class ServerLog {
    /** The lines about refused requests; one line is all that is logged of them. */
    private static final Pattern REFUSED =
            Pattern.compile("Refused request: ([A-Z_]+), [1-9]\\d* since \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$");

    private ServerLog() {}

    public static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("ui.data"), "log", "server.log")).stream()
                .flatMap(ServerLog::text)
                .toList();
    }

    /** An entry of the log as people read it: time, level, logger, thread and message, and a stack trace below. */
    public static Stream<String> text(String line) {
        if (!line.startsWith("{") || !line.endsWith("}")) {
            return Stream.of(line);
        }
        JsonObject entry = JsonParser.parseString(line).getAsJsonObject();
        String head = "%s %s [%s] (%s) %s"
                .formatted(
                        value(entry, "time").replace('T', ' '),
                        value(entry, "level"),
                        value(entry, "loggerName"),
                        value(entry, "threadName"),
                        value(entry, "message"));
        return (entry.has("stackTrace") ? head + "\n" + value(entry, "stackTrace") : head).lines();
    }

    private static String value(JsonObject entry, String key) {
        JsonElement value = entry.get(key);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }

    /** The kinds of refusals in these lines, in their order. */
    public static List<String> refusals(List<String> lines) {
        return lines.stream()
                .flatMap(line -> REFUSED.matcher(line).results())
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
