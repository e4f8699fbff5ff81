package vn.donghanh.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * What the environment of the server says about this installation, read by MicroProfile Config. Nobody else reads it. Everything is checked before
 * the application starts ({@link SettingsStartupCheck}), so these answers need no doubt. {@code wildfly-config/env.example} explains each name.
 */
@ApplicationScoped
public class Settings {
    private static final String ADDRESS = "(https://[a-z0-9.-]+|http://localhost)(:[0-9]+)?";
    private static final String DATABASE = "jdbc:mysql://";
    private static final String MASTER_KEY = "DH_MASTER_KEY";
    private final Function<String, @Nullable String> source;

    /** The settings of the running server, as MicroProfile Config has them: from the environment, unless something stands before it. */
    public Settings() {
        this(Settings::configuredValue);
    }

    Settings(Map<String, String> environment) {
        this(Map.copyOf(environment)::get);
    }

    private Settings(Function<String, @Nullable String> source) {
        this.source = source;
    }

    /** The settings of a command that runs outside the server. */
    public static Settings ofEnvironment() {
        return new Settings(System.getenv());
    }

    /** As it is written: a password may hold what looks like an expression. */
    private static @Nullable String configuredValue(String name) {
        return ConfigProvider.getConfig().getConfigValue(name).getRawValue();
    }

    /** Where the keysets and the person keys lie: apart from the database and from its backups. */
    public Path keysFolder() {
        return Path.of(text("DH_KEYS_DIR"));
    }

    /** Where the master key is, apart from {@link #keysFolder()}. */
    public MasterKeyLocation masterKey() {
        return masterKeys().get(0);
    }

    /** Where the next master key is, while the keysets are being wrapped by it; empty at all other times. */
    public Optional<MasterKeyLocation> nextMasterKey() {
        return MasterKeyLocation.findAll(this::text, "DH_NEXT_MASTER_KEY").stream()
                .findFirst();
    }

    private List<MasterKeyLocation> masterKeys() {
        return MasterKeyLocation.findAll(this::text, MASTER_KEY);
    }

    /**
     * How the database is reached by command; the server has it from its own configuration.
     *
     * @param url of JDBC
     */
    public record Database(String url, String user, String password) {
        private static final Pattern LOCAL =
                Pattern.compile("jdbc:mysql://(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]+)?/.*");
        private static final Pattern SSL_MODE = Pattern.compile("[?&]sslMode=([^&]*)");

        /** Whether it is on the machine of this server. */
        public boolean isLocal() {
            return LOCAL.matcher(url).matches();
        }

        /** Whether it is asked over TLS alone, and has to show a certificate for its name. */
        public boolean isVerified() {
            List<String> modes = SSL_MODE.matcher(url)
                    .results()
                    .map(mode -> mode.group(1))
                    .distinct()
                    .toList();
            return modes.equals(List.of("VERIFY_IDENTITY"));
        }

        @Override
        public String toString() {
            return "Database " + user;
        }
    }

    public Database database() {
        return new Database(text("DH_DB_URL"), text("DH_DB_USER"), text("DH_DB_PASSWORD"));
    }

    /** Whether the data are demonstration data, made up at the first start. */
    public boolean isDemo() {
        return text("DH_DEMO").equals("true");
    }

    /** The file with the demonstration accounts' passphrase; empty for a Centre's own data. */
    public Optional<Path> demoPassphraseFile() {
        return isDemo() ? Optional.of(Path.of(text("DH_DEMO_PASSWORD_FILE"))) : Optional.empty();
    }

    /** The file with the one-time code of the set-up ceremony; empty when none is named, as after the ceremony. */
    public Optional<Path> setupCodeFile() {
        String file = text("DH_SETUP_CODE_FILE");
        return file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file));
    }

    /** Scheme and host under which people reach this installation; empty when only this machine does, as localhost. */
    public Optional<URI> address() {
        String address = text("DH_ADDRESS");
        return address.isEmpty() ? Optional.empty() : Optional.of(URI.create(address));
    }

    /** Whether a proxy stands before this server and says in headers who asks, and how. */
    public boolean isBehindProxy() {
        return text("DH_BEHIND_PROXY").equals("true");
    }

    /** The port of https as it stands in addresses, empty for the usual one; no value at all when this server speaks no https itself. */
    public Optional<String> httpsPort() {
        return text("DH_TLS_KEYSTORE").isEmpty() ? Optional.empty() : Optional.of(text("DH_TLS_PORT_SUFFIX"));
    }

    /** One sentence for each setting that is missing or wrong, naming it; never its value if that may be a secret. */
    List<String> problems() {
        List<String> complaints = new ArrayList<>();
        if (!text("DH_DB_URL").startsWith(DATABASE)) {
            complaints.add(problem("DH_DB_URL", "names the database and begins with " + DATABASE));
        } else if (!database().isLocal()
                && !database().isVerified()
                && !text("DH_DB_UNVERIFIED").equals("true")) {
            complaints.add(
                    problem(
                            "DH_DB_URL",
                            "names a database on another machine, which must be asked with sslMode=VERIFY_IDENTITY, unless DH_DB_UNVERIFIED says that nobody else is on the way there"));
        }
        requireText(complaints, "DH_DB_USER", "is the application's account of the database");
        requireText(complaints, "DH_DB_PASSWORD", "is the password of the application's account of the database");
        complaints.addAll(keyProblems());
        for (String name : List.of("DH_DEMO", "DH_DB_UNVERIFIED", "DH_BEHIND_PROXY")) {
            if (!List.of("", "true", "false").contains(text(name))) {
                complaints.add(problem(name, "is true or false"));
            }
        }
        if (!text("DH_ADDRESS").isEmpty() && !text("DH_ADDRESS").matches(ADDRESS)) {
            complaints.add(problem(
                    "DH_ADDRESS",
                    "is how people reach this installation, as https://name.example or https://name.example:8443"));
        }
        if (isDemo()) {
            requireReadableFile(
                    complaints,
                    "DH_DEMO_PASSWORD_FILE",
                    "names the file of the demonstration accounts' passphrase, which must be readable");
        }
        return complaints;
    }

    /** As {@link #problems()}, of the keys alone. */
    public List<String> keyProblems() {
        List<String> complaints = new ArrayList<>();
        if (!Files.isDirectory(keysFolder())
                || !Files.isWritable(keysFolder())
                || text("DH_KEYS_DIR").isEmpty()) {
            complaints.add(problem("DH_KEYS_DIR", "names the folder of the keys, which must be there and writable"));
        }
        masterKeyProblem().ifPresent(complaints::add);
        return complaints;
    }

    private Optional<String> masterKeyProblem() {
        List<MasterKeyLocation> places = masterKeys();
        if (places.isEmpty()) {
            return Optional.of(problem(
                    "DH_MASTER_KEY_FILE", "names the file of the master key, which must be there and readable"));
        }
        if (places.size() > 1) {
            return Optional.of("The settings "
                    + places.stream().map(MasterKeyLocation::setting).collect(Collectors.joining(" and "))
                    + " are both there: the master key comes from one place.");
        }
        MasterKeyLocation place = places.get(0);
        if (!place.isReadable()) {
            return Optional.of(problem(
                    place.setting(),
                    place.kind() == MasterKeyLocation.Kind.STORE
                            ? "names the credential store of the master key, which must be there and readable"
                            : "names the file of the master key, which must be there and readable"));
        }
        return place.isInside(keysFolder())
                ? Optional.of(problem(place.setting(), "must lie apart from the keys it opens, outside DH_KEYS_DIR"))
                : Optional.empty();
    }

    private void requireText(List<String> complaints, String name, String meaning) {
        if (text(name).isEmpty()) {
            complaints.add(problem(name, meaning));
        }
    }

    private void requireReadableFile(List<String> complaints, String name, String meaning) {
        if (text(name).isEmpty() || !Files.isReadable(Path.of(text(name)))) {
            complaints.add(problem(name, meaning));
        }
    }

    private String problem(String name, String meaning) {
        return "The setting " + name + " is " + (text(name).isEmpty() ? "missing" : "wrong") + ": it " + meaning + ".";
    }

    private String text(String name) {
        @Nullable String value = source.apply(name);
        return value == null ? "" : value.strip();
    }
}
