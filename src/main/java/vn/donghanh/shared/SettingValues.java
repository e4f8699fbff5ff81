package vn.donghanh.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of settings by their names, and the sentences on what is wrong with them.
 *
 * @param source returns null for a setting that is missing
 */
record SettingValues(Function<String, @Nullable String> source) {
    /** Returns the value without blanks around it; empty when it is missing. */
    String text(String name) {
        @Nullable String value = source.apply(name);
        return value == null ? "" : value.strip();
    }

    String problem(String name, String meaning) {
        return "The setting " + name + " is " + (text(name).isEmpty() ? "missing" : "wrong") + ": it " + meaning + ".";
    }

    void requireText(List<String> problems, String name, String meaning) {
        if (text(name).isEmpty()) {
            problems.add(problem(name, meaning));
        }
    }

    /** Requires a whole number from 1 to the largest, unless the setting is missing. */
    void requireNumber(List<String> problems, String name, long largest, String meaning) {
        String text = text(name);
        if (!text.isEmpty() && (!text.matches("[1-9][0-9]{0,9}") || Long.parseLong(text) > largest)) {
            problems.add(problem(name, meaning));
        }
    }

    /** @param prefix of the settings of this database */
    void requireVerified(List<String> problems, String prefix, Settings.Database database) {
        String exemption = prefix + "_UNVERIFIED";
        if (!database.isLocal() && !database.isVerified() && !text(exemption).equals("true")) {
            problems.add(problem(
                    prefix + "_URL",
                    "names a database on another machine, which must be asked with sslMode=VERIFY_IDENTITY, unless "
                            + exemption + " says that nobody else is on the way there"));
        }
    }

    void requireReadableFile(List<String> problems, String name, String meaning) {
        if (text(name).isEmpty() || !Files.isReadable(Path.of(text(name)))) {
            problems.add(problem(name, meaning));
        }
    }
}
