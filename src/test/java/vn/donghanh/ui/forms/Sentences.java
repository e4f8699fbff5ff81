package vn.donghanh.ui.forms;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells of a Vietnamese sentence on a page which message it was made of. */
final class Sentences {
    private static final Path MESSAGES = Path.of("src/main/resources/vn/donghanh/messages");
    private static final Pattern ARGUMENT = Pattern.compile("\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}");

    private final Map<String, Pattern> patterns = new TreeMap<>();

    Sentences() {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.filter(one -> one.toString().endsWith("_vi.properties"))
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

    /** The key of the message; the sentence itself when there is none. */
    String key(String sentence) {
        List<String> keys = new ArrayList<>();
        patterns.forEach((key, pattern) -> {
            if (pattern.matcher(sentence + " ").matches()) {
                keys.add(key);
            }
        });
        return keys.isEmpty() ? sentence : keys.get(0);
    }
}
