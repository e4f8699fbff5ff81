package vn.donghanh.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Where the settings say that the master key is: in a file, in the environment itself, or in a credential store of Elytron.
 *
 * @param setting the setting that says it
 * @param value the file, the key in base64, or the store
 * @param alias its name in the store; empty otherwise
 * @param password what the store opens with; empty otherwise
 */
public record MasterKeyLocation(Kind kind, String setting, String value, String alias, String password) {
    private static final String DEFAULT_ALIAS = "master";

    /** How it is kept. */
    public enum Kind {
        FILE,
        TEXT,
        STORE
    }

    /** All that are named, which should be one. */
    static List<MasterKeyLocation> findAll(UnaryOperator<String> settings, String prefix) {
        return Stream.of(
                        read(settings, Kind.FILE, prefix + "_FILE", prefix),
                        read(settings, Kind.TEXT, prefix, prefix),
                        read(settings, Kind.STORE, prefix + "_STORE", prefix))
                .filter(place -> !place.value().isEmpty())
                .toList();
    }

    private static MasterKeyLocation read(UnaryOperator<String> settings, Kind kind, String setting, String prefix) {
        boolean store = kind == Kind.STORE;
        String alias = settings.apply(prefix + "_ALIAS");
        return new MasterKeyLocation(
                kind,
                setting,
                settings.apply(setting),
                store && alias.isEmpty() ? DEFAULT_ALIAS : alias,
                store ? settings.apply(prefix + "_STORE_PASSWORD") : "");
    }

    boolean isReadable() {
        return kind == Kind.TEXT || Files.isReadable(Path.of(value));
    }

    boolean isInside(Path folder) {
        return kind != Kind.TEXT && Path.of(value).toAbsolutePath().startsWith(folder.toAbsolutePath());
    }

    @Override
    public String toString() {
        return kind + " " + setting;
    }
}
