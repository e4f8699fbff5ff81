package vn.donghanh.house.pages;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The messages of the pages in one language (another test compares the keys of both languages). */
record MessageTexts(Map<String, String> byKey, UnsaidKeys unsaid) {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    /** @param folder contains {@code FEATURE_vi.properties} for each feature */
    static MessageTexts in(Path folder, UnsaidKeys unsaid) throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith("_vi.properties"))
                    .toList()) {
                Properties properties = new Properties();
                try (Reader in = Files.newBufferedReader(file)) {
                    properties.load(in);
                }
                properties.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        }
        return new MessageTexts(Map.copyOf(texts), unsaid);
    }

    boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** Whether the message is missing although a page may ask for it. */
    boolean lacks(String key) {
        return !has(key) && !unsaid.contain(key);
    }

    /** The number of arguments of the message. */
    int arguments(String key) {
        int most = 0;
        Matcher found = ARGUMENT.matcher(byKey.getOrDefault(key, ""));
        while (found.find()) {
            most = Math.max(most, Integer.parseInt(found.group(1)) + 1);
        }
        return most;
    }
}
