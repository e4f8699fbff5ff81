package vn.donghanh.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The administrative units, read from their migration, because the demo data names them by id. */
final class DemoUnits {
    private static final Pattern UNIT = Pattern.compile("\\s+\\((\\d+), '\\d+', '(PROVINCE|DISTRICT|COMMUNE)', .*");

    private DemoUnits() {}

    /** Returns the ids of the units of every era. */
    static Set<String> ofQuangNamAndDaNang() {
        try (Stream<String> lines = Files.lines(Path.of("sql/migration/V0160__places.sql"))) {
            return lines.map(UNIT::matcher)
                    .filter(Matcher::matches)
                    .filter(unit ->
                            unit.group().contains("Quảng Nam") || unit.group().contains("Đà Nẵng"))
                    .map(unit -> unit.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
