package vn.donghanh.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The configured location of the master key: a file, an environment variable, or an Elytron credential store.
 *
 * @param setting the name of the setting
 * @param value the file path, the key in base64, or the path of the credential store
 * @param alias the key's alias in the credential store; empty otherwise
 * @param password the password of the credential store; empty otherwise
 */
public record MasterKeyLocation(MasterKeyKind kind, String setting, String value, String alias, String password) {
    private static final String DEFAULT_ALIAS = "master";

    /** The kind of storage. */
    public enum MasterKeyKind {
        FILE,
        TEXT,
        STORE
    }

    /** Returns all configured locations; exactly one is expected. */
    static List<MasterKeyLocation> findAll(UnaryOperator<String> settings, String prefix) {
        return Stream.of(
                        read(settings, MasterKeyKind.FILE, prefix + "_FILE", prefix),
                        read(settings, MasterKeyKind.TEXT, prefix, prefix),
                        read(settings, MasterKeyKind.STORE, prefix + "_STORE", prefix))
                .filter(location -> !location.value().isEmpty())
                .toList();
    }

    private static MasterKeyLocation read(
            UnaryOperator<String> settings, MasterKeyKind kind, String setting, String prefix) {
        boolean store = kind == MasterKeyKind.STORE;
        String alias = settings.apply(prefix + "_ALIAS");
        return new MasterKeyLocation(
                kind,
                setting,
                settings.apply(setting),
                store && alias.isEmpty() ? DEFAULT_ALIAS : alias,
                store ? settings.apply(prefix + "_STORE_PASSWORD") : "");
    }

    boolean isReadable() {
        return kind == MasterKeyKind.TEXT || Files.isReadable(Path.of(value));
    }

    boolean isInside(Path folder) {
        return kind != MasterKeyKind.TEXT && Path.of(value).toAbsolutePath().startsWith(folder.toAbsolutePath());
    }

    @Override
    public String toString() {
        return kind + " " + setting;
    }
}
