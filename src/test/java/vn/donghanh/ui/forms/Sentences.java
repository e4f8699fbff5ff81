package vn.donghanh.ui.forms;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the message key from which a Vietnamese sentence on a page was made. */
final class Sentences {
    private static final Path MESSAGES = Path.of("src/main/resources/vn/donghanh/messages");
    private static final Pattern ARGUMENT = Pattern.compile("\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}");

    private final Map<String, Pattern> patterns = new TreeMap<>();

    Sentences() {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.filter(path -> path.toString().endsWith("_vi.properties"))
                    .toList()) {
                read(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path file) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            messages.load(reader);
        }
        messages.stringPropertyNames().stream()
                .filter(key -> key.startsWith("rule.") || key.startsWith("shared.message."))
                .forEach(key -> patterns.put(key, pattern(messages.getProperty(key))));
    }

    private static Pattern pattern(String message) {
        return Pattern.compile(ARGUMENT.splitAsStream(message + " ")
                .map(part -> Pattern.quote(part.replaceAll("\\s+", " ")))
                .collect(Collectors.joining(".*")));
    }

    Set<String> keys() {
        return patterns.keySet();
    }

    /** The possible message keys, because some share their text; the sentence itself if there is none. */
    List<String> keys(String sentence) {
        List<String> keys = patterns.keySet().stream()
                .filter(key -> patterns.get(key).matcher(sentence + " ").matches())
                .toList();
        return keys.isEmpty() ? List.of(sentence) : keys;
    }
}
