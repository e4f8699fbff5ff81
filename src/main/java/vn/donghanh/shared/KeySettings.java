package vn.donghanh.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The settings of the keys: where keysets and persons' keys lie, where a command moves them, and where the master key is.
 *
 * @param database of the installation, on whose server no key may lie
 */
record KeySettings(SettingValues values, Settings.Database database) {
    private static final String KEYS = "DH_KEYS";
    private static final String NEXT_KEYS = "DH_NEXT_KEYS";
    private static final String FOLDER = KEYS + "_DIR";

    KeysLocation keys() {
        return KeysLocation.of(values::text, KEYS);
    }

    Optional<KeysLocation> nextKeys() {
        return Optional.of(KeysLocation.of(values::text, NEXT_KEYS)).filter(KeysLocation::isSet);
    }

    List<MasterKeyLocation> masterKeys() {
        return MasterKeyLocation.findAll(values::text, "DH_MASTER_KEY");
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        KeysLocation keys = keys();
        keys.database().ifPresentOrElse(schema -> addSchemaProblems(problems, KEYS, schema), () -> {
            Path folder = keys.folder();
            if (!Files.isDirectory(folder)
                    || !Files.isWritable(folder)
                    || values.text(FOLDER).isEmpty()) {
                problems.add(values.problem(FOLDER, "names the folder of the keys, which must be there and writable"));
            }
        });
        masterKeyProblem(keys).ifPresent(problems::add);
        return problems;
    }

    List<String> nextProblems() {
        List<String> problems = new ArrayList<>();
        nextKeys().flatMap(KeysLocation::database).ifPresent(schema -> addSchemaProblems(problems, NEXT_KEYS, schema));
        return problems;
    }

    private void addSchemaProblems(List<String> problems, String prefix, Settings.Database schema) {
        String url = prefix + "_DB_URL";
        if (!values.text(prefix + "_DIR").isEmpty()) {
            problems.add("The settings " + prefix + "_DIR and " + url + ", " + prefix + "_DB_USER or " + prefix
                    + "_DB_PASSWORD are both there: the keys lie in one place.");
        }
        if (!schema.url().matches(Settings.DATABASE + "[^/]+/[^/?]+.*")) {
            problems.add(values.problem(
                    url, "names the schema of the keys, as " + Settings.DATABASE + "keys.example/donghanh_keys"));
        } else if (schema.isSameServer(database)) {
            problems.add(
                    values.problem(
                            url,
                            "has to name another database server than DH_DB_URL, whose backups and binary log must hold no key"));
        } else {
            values.requireVerified(problems, prefix + "_DB", schema);
        }
        values.requireText(problems, prefix + "_DB_USER", "is the account of the schema of the keys");
        values.requireText(
                problems, prefix + "_DB_PASSWORD", "is the password of the account of the schema of the keys");
    }

    private Optional<String> masterKeyProblem(KeysLocation keys) {
        List<MasterKeyLocation> locations = masterKeys();
        if (locations.isEmpty()) {
            return Optional.of(values.problem(
                    "DH_MASTER_KEY_FILE", "names the file of the master key, which must be there and readable"));
        }
        if (locations.size() > 1) {
            return Optional.of("The settings "
                    + locations.stream().map(MasterKeyLocation::setting).collect(Collectors.joining(" and "))
                    + " are both there: the master key comes from one place.");
        }
        MasterKeyLocation location = locations.get(0);
        if (!location.isReadable()) {
            return Optional.of(values.problem(
                    location.setting(),
                    location.kind() == MasterKeyLocation.MasterKeyKind.STORE
                            ? "names the credential store of the master key, which must be there and readable"
                            : "names the file of the master key, which must be there and readable"));
        }
        return keys.isFolder() && location.isInside(keys.folder())
                ? Optional.of(values.problem(
                        location.setting(), "must lie apart from the keys it opens, outside DH_KEYS_DIR"))
                : Optional.empty();
    }
}
