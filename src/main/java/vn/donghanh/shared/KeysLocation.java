package vn.donghanh.shared;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The configured location of the wrapped keys: a folder, or a schema on a database server of its own.
 *
 * @param prefix of the names of the settings
 * @param folder empty when a schema is configured
 * @param database the schema, with its account; empty when a folder is configured
 */
public record KeysLocation(String prefix, Path folder, Optional<Settings.Database> database) {
    static KeysLocation of(UnaryOperator<String> settings, String prefix) {
        Settings.Database database = new Settings.Database(
                settings.apply(prefix + "_DB_URL"),
                settings.apply(prefix + "_DB_USER"),
                settings.apply(prefix + "_DB_PASSWORD"));
        boolean none = database.url().isEmpty()
                && database.user().isEmpty()
                && database.password().isEmpty();
        return new KeysLocation(
                prefix, Path.of(settings.apply(prefix + "_DIR")), none ? Optional.empty() : Optional.of(database));
    }

    public boolean isFolder() {
        return database.isEmpty();
    }

    /** Whether there is any such setting. */
    boolean isSet() {
        return !isFolder() || !folder.toString().isEmpty();
    }

    /** Setting and place, for sentences: no account and no parameter of the address. */
    @Override
    public String toString() {
        return database.map(schema -> prefix + "_DB_URL (" + schema.place() + ")")
                .orElse(prefix + "_DIR (" + folder + ")");
    }
}
