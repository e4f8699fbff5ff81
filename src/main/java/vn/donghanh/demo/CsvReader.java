package vn.donghanh.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a CSV file with a header line; a value with a comma is in double quotes. */
final class CsvReader {
    private CsvReader() {}

    /** Returns the lines after the header. */
    static List<List<String>> read(String name) {
        try (InputStream file = CsvReader.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The demo file " + name + " is missing");
            }
            List<List<String>> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(CsvReader::values)
                    .toList();
            return lines.subList(1, lines.size());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> values(String line) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            if (sign == '"') {
                quoted = !quoted;
            } else if (sign == ',' && !quoted) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(sign);
            }
        }
        values.add(value.toString());
        return values;
    }
}
