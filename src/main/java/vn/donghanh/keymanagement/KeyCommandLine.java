package vn.donghanh.keymanagement;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.donghanh.encryption.KeyConfigurationException;
import vn.donghanh.encryption.KeyStorageFactory;
import vn.donghanh.encryption.KeysetStore;
import vn.donghanh.encryption.MasterKeyFactory;
import vn.donghanh.encryption.storage.KeyFolder;
import vn.donghanh.encryption.storage.KeyStorage;
import vn.donghanh.shared.KeyStorageException;
import vn.donghanh.shared.Settings;

/**
 * Command-line tool for the keys, with the settings of the installation in the environment; started by {@code
 * wildfly-config/keys}. Exit codes: 0 on success, 1 when something cannot be decrypted, 2 on wrong usage.
 */
public final class KeyCommandLine {
    private static final String USAGE =
            """
            verify                            opens every keyset and every key of a person
            rewrap                            wraps the keysets by the master key that DH_NEXT_MASTER_KEY_… names
            escrow FILE1 FILE2                writes master key and keysets in two halves
            lost                              names the cases of the persons whose keys are missing
            forgo FILE1 FILE2                 goes on without them; FILE1 and FILE2 are the escrow made after the last rewrap
            restore FILE1 FILE2 KEYS MASTER   puts them back: folder of the keys, or DH_KEYS_DB_URL for the schema; file of the master key
            move                              moves all keys to the place that DH_NEXT_KEYS_… names, and destroys them here
            copy FOLDER [SECONDS]             copies the keys into a folder, for a backup; SECONDS: persons changed in that time
            sign FILE                         signs a protocol with the key of this installation
            signed FILE                       says whether this installation signed it, and nothing was changed""";

    private KeyCommandLine() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out));
    }

    static int run(String[] arguments, PrintStream out) {
        try {
            String command = arguments.length == 0 ? "" : arguments[0];
            if (command.equals("restore") && arguments.length == 5) {
                OfflineKeyOperations.restore(
                        Path.of(arguments[1]),
                        Path.of(arguments[2]),
                        placeOf(arguments[3]),
                        Path.of(arguments[4]),
                        Clock.systemUTC(),
                        out::println);
                return 0;
            }
            return run(command, arguments, keys(out), out);
        } catch (KeyConfigurationException sentence) {
            out.println(sentence.getMessage());
            return 1;
        } catch (KeyStorageException away) {
            out.println(away.getMessage() + ".");
            return 1;
        } catch (IOException e) {
            out.println("A file could not be read or written: " + e.getMessage());
            return 1;
        }
    }

    private static int run(String command, String[] arguments, OfflineKeyOperations keys, PrintStream out)
            throws IOException {
        if (command.equals("verify") && arguments.length == 1) {
            return keys.verify() ? 0 : 1;
        }
        if (command.equals("rewrap") && arguments.length == 1) {
            keys.rewrap(MasterKeyFactory.at(Settings.ofEnvironment()
                    .nextMasterKey()
                    .orElseThrow(() ->
                            new KeyConfigurationException("The next master key is missing: DH_NEXT_MASTER_KEY_FILE,"
                                    + " DH_NEXT_MASTER_KEY or DH_NEXT_MASTER_KEY_STORE names"
                                    + " it."))));
            return 0;
        }
        if (command.equals("move") && arguments.length == 1) {
            new KeyMove(keys.keys(), next(), Clock.systemUTC(), out::println).run();
            return 0;
        }
        if (command.equals("copy")
                && (arguments.length == 2 || (arguments.length == 3 && arguments[2].matches("[0-9]{1,9}")))) {
            KeyMove.copyWithKeysets(
                    keys.keys().storage(),
                    new KeyFolder(Path.of(arguments[1])),
                    arguments.length == 2
                            ? Optional.empty()
                            : Optional.of(Duration.ofSeconds(Long.parseLong(arguments[2]))),
                    out::println);
            return 0;
        }
        if (command.equals("escrow") && arguments.length == 3) {
            keys.escrow(Path.of(arguments[1]), Path.of(arguments[2]));
            return 0;
        }
        if (command.equals("lost") && arguments.length == 1) {
            return keys.lost(new OfflinePersonQueries(Settings.ofEnvironment().database())) ? 0 : 1;
        }
        if (command.equals("forgo") && arguments.length == 3) {
            keys.forgo(
                    Path.of(arguments[1]),
                    Path.of(arguments[2]),
                    new OfflinePersonQueries(Settings.ofEnvironment().database()));
            return 0;
        }
        if (command.equals("sign") && arguments.length == 2) {
            keys.sign(Path.of(arguments[1]));
            return 0;
        }
        if (command.equals("signed") && arguments.length == 2) {
            return keys.isSigned(Path.of(arguments[1])) ? 0 : 1;
        }
        out.println(USAGE);
        return 2;
    }

    /** A folder, or the word for the schema that the settings name. */
    private static KeyStorage placeOf(String argument) {
        return argument.equals("DH_KEYS_DB_URL")
                ? KeyStorageFactory.at(Settings.ofEnvironment().keys())
                : new KeyFolder(Path.of(argument));
    }

    private static KeyStorage next() {
        Settings settings = Settings.ofEnvironment();
        requireNone(settings.nextKeyProblems());
        return KeyStorageFactory.at(settings.nextKeys()
                .orElseThrow(() -> new KeyConfigurationException("The next place of the keys is missing:"
                        + " DH_NEXT_KEYS_DIR, or DH_NEXT_KEYS_DB_URL, DH_NEXT_KEYS_DB_USER and"
                        + " DH_NEXT_KEYS_DB_PASSWORD, name it.")));
    }

    private static void requireNone(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new KeyConfigurationException(String.join(" ", problems));
        }
    }

    private static OfflineKeyOperations keys(PrintStream out) {
        Settings settings = Settings.ofEnvironment();
        requireNone(settings.keyProblems());
        return new OfflineKeyOperations(
                new KeysetStore(KeyStorageFactory.at(settings.keys()), MasterKeyFactory.at(settings.masterKey())),
                Clock.systemUTC(),
                out::println);
    }
}
